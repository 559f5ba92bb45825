package fr.riverain.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.riverain.portal.Portal;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Prints a bill on A4: the same page, tagged so that it reads aloud, with its fonts in it. */
@Component
@Profile("demo")
class Press {

    private static final int BOLD = 700;
    private static final int REGULAR = 400;
    private static final Pattern UNCLOSED = Pattern.compile("<(meta|link|img|br)\\b([^>]*)>");
    private static final Pattern SERIF_TITLES = Pattern.compile("--font-title:[^;]*[ ,]serif");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final String style = text("demo/sheet.css");

    Press() {
        XRLog.setLoggingEnabled(false); // it tells the console of every font
    }

    byte[] print(BillPage bill) {
        var page = new StringOutput();
        var sheet = new BillPage.Sheet(style, logo(bill.bill().portal()));
        templates.render(bill.template() + ".jte", new BillPage(bill.words(), bill.person(), bill.bill(), sheet), page);
        var pdf = new ByteArrayOutputStream();
        try (var pictures = new SheetPictures()) {
            var builder = new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePdfVersion(1.7f)
                    .withProducer("Riverain")
                    .useSVGDrawer(pictures)
                    // the page has everything in it; whatever it would fetch is a mistake
                    .useExternalResourceAccessControl(
                            (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withHtmlContent(xml(page.toString()), null)
                    .toStream(pdf);
            fonts(builder, bill.bill().portal());
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** The printer reads XML, where every element is closed. Our pages are close to it. */
    private static String xml(String html) {
        return UNCLOSED.matcher(html.replaceFirst("(?s)^\\s*<!doctype html>", ""))
                .replaceAll("<$1$2/>");
    }

    private static void fonts(PdfRendererBuilder builder, Portal portal) {
        font(builder, "Sans", "LiberationSans-Regular", REGULAR);
        font(builder, "Sans", "LiberationSans-Bold", BOLD);
        font(builder, "Code", "LiberationMono-Regular", REGULAR);
        font(builder, "Code", "LiberationMono-Bold", BOLD);
        font(builder, "Title", hasSerifTitles(portal) ? "LiberationSerif-Bold" : "LiberationSans-Bold", BOLD);
    }

    private static void font(PdfRendererBuilder builder, String family, String file, int weight) {
        builder.useFont(
                () -> Press.class.getResourceAsStream("/liberation/" + file + ".ttf"),
                family,
                weight,
                FontStyle.NORMAL,
                true);
    }

    private static boolean hasSerifTitles(Portal portal) {
        return SERIF_TITLES.matcher(portal.look().theme().content()).find();
    }

    private static String logo(Portal portal) {
        return portal.look()
                .logo()
                .content()
                .replaceFirst("<svg ", "<svg alt=\"%s\" ".formatted(HtmlUtils.htmlEscape(portal.name(), "UTF-8")));
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
