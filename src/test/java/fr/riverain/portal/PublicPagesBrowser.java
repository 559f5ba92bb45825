package fr.riverain.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import fr.riverain.RiverainTest;
import fr.riverain.TestBrowser;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public pages as a browser draws them: nothing for axe to say, and nothing that has to be scrolled sideways. */
@RiverainTest
class PublicPagesBrowser {

    private static final List<String> PAGES = List.of(
            "/",
            "/a-quoi-sert",
            "/aide",
            "/contact",
            "/france-services",
            "/plan-du-site",
            "/mentions-legales",
            "/cgu",
            "/donnees-personnelles",
            "/accessibilite");

    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais", "loudunais", "garonne"})
    void every_page_reads_on_a_telephone_and_on_a_desk(String slug) {
        try (var page = TestBrowser.newPage()) {
            for (var i = 0; i < PAGES.size(); i++) {
                var byDay = (i + slug.length()) % 2 == 0;
                page.emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(byDay ? ColorScheme.LIGHT : ColorScheme.DARK)
                        .setReducedMotion(ReducedMotion.REDUCE)); // colours that are on their way have no contrast yet
                page.navigate("http://%s.localhost:%d%s".formatted(slug, port, PAGES.get(i)));
                look(page, slug + PAGES.get(i), byDay);
            }
        }
    }

    /** Colours are computed for every portal by day and by night: here each page is drawn once, in one way or the other. */
    private static void look(Page page, String what, boolean byDay) {
        page.setViewportSize(320, 800);
        assertThat(page.evaluate(SIDEWAYS)).as(what).isEqualTo(0);
        page.setViewportSize(byDay ? 390 : 1280, 900);
        assertThat(TestBrowser.barriers(page)).as(what).isEmpty();
    }
}
