package fr.riverain.onboarding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import fr.riverain.TestBrowser;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A page at one portal, on a telephone, with the words of the stories. */
final class JourneyBrowser implements AutoCloseable {

    private static final Path SHOTS = Path.of("target/shots");
    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** A machine that several share takes its time for a proof of work. */
    private static final double PATIENCE = 20_000;

    private final Page page;
    private final String origin;

    private JourneyBrowser(Page page, String portal, int port) {
        this.page = page;
        this.origin = "http://%s.localhost:%d".formatted(portal, port);
    }

    static JourneyBrowser at(String portal, int port) {
        return new JourneyBrowser(TestBrowser.newPage(), portal, port);
    }

    static JourneyBrowser withoutScripts(String portal, int port) {
        return new JourneyBrowser(TestBrowser.newPageWithoutScripts(), portal, port);
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(origin + path);
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    void type(String field, String text) {
        page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    void reads(String heading) {
        try {
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(heading, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        } catch (AssertionError e) {
            throw new AssertionError(
                    "%s, but: %s".formatted(heading, page.locator("main").innerText()), e);
        }
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** A picture to look at, and nothing for axe to say: it is a script, and waits for ever where there are none. */
    void isFine(String name) {
        isPictured(name);
        assertThat(TestBrowser.barriers(page)).isEmpty();
    }

    /** On a telephone and on a desk, by day and by night; and nothing off the edge of the smallest. */
    void isFineEverywhere(String name) {
        for (var scheme : ColorScheme.values()) {
            if (scheme == ColorScheme.NO_PREFERENCE) {
                continue;
            }
            for (var width : List.of(1280, 390)) {
                page.setViewportSize(width, 844);
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
                isPictured("%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)));
            }
            assertThat(TestBrowser.barriers(page)).isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(320, 844);
        assertThat(page.evaluate(SIDEWAYS)).as("%s at 320", name).isEqualTo(0);
        page.setViewportSize(390, 844);
    }

    /** As the agent whose session this is. */
    void enterAs(jakarta.servlet.http.Cookie session) {
        page.context()
                .addCookies(List.of(new Cookie(session.getName(), session.getValue())
                        .setUrl(origin.replace("http://", "https://"))
                        .setSecure(true)
                        .setHttpOnly(true)));
    }

    void isPictured(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        page.close();
    }
}
