package fr.riverain.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import fr.riverain.HtmlChecker;
import fr.riverain.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The demo as somebody meets it who has just started it. */
@DemoTest
class DemoBrowser {

    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Value("${server.port}")
    private int port;

    @Autowired
    private Letterbox letterbox;

    @BeforeEach
    void somebody_gets_mail() {
        letterbox.receive("""
                From: Régie des Eaux <portail@aix.example.org>
                To: browser@example.org
                Subject: =?UTF-8?Q?Votre_cl=C3=A9?=
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8

                Voyez http://aix.localhost:%1$d/a-quoi-sert
                --b
                Content-Type: text/html; charset=UTF-8

                <!doctype html><html lang="fr"><head><title>Votre clé</title></head>
                <body><main><h1>Votre clé</h1><p><a href="http://aix.localhost:%1$d/a-quoi-sert">À quoi sert le portail</a></p>
                <script>document.title = 'Broken'</script></main></body></html>
                --b--
                """.formatted(port).replace("\n", "\r\n").getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/demo/messagerie",
                "/demo/messagerie?a=browser@example.org",
                "/demo/papiers",
                "/demo/papiers/aix/nadia-vauvenargues",
                "/demo/papiers/garonne/odette-cazeres"
            })
    void every_page_reads_on_a_telephone_and_on_a_desk(String path) {
        try (var page = TestBrowser.newPage()) {
            page.navigate(address(path));
            assertThat(HtmlChecker.check(page.request().get(address(path)).text()))
                    .isEmpty();
            page.setViewportSize(320, 800);
            assertThat(page.evaluate(SIDEWAYS)).isEqualTo(0);
            page.setViewportSize(390, 844);
            isAccessible(page, ColorScheme.LIGHT);
            page.setViewportSize(1280, 900);
            isAccessible(page, ColorScheme.DARK);
        }
    }

    @Test
    void a_link_in_a_mail_leads_to_the_portal() {
        try (var page = TestBrowser.newPage()) {
            var refused = refusedByPolicy(page);
            page.navigate(address("/"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Votre clé"))
                    .first()
                    .click();
            assertThat(page).hasTitle("Votre clé – Riverain");
            page.frameLocator("iframe").getByText("À quoi sert le portail").click();
            assertThat(page).hasURL("http://aix.localhost:%d/a-quoi-sert".formatted(port));
            assertThat(refused).isEmpty();
        }
    }

    @Test
    void one_press_and_sophie_is_at_home() {
        try (var page = TestBrowser.newPage()) {
            page.navigate(address("/"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrer comme Sophie Cassis"))
                    .click();
            assertThat(page).hasURL("http://marseille.localhost:%d/".formatted(port));
        }
    }

    @Test
    void a_press_moves_the_clock() {
        try (var page = TestBrowser.newPage()) {
            page.navigate(address("/"));
            var before = page.locator("#heure").textContent();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("+ 49 heures"))
                    .click();
            assertThat(page.locator("#heure")).not().hasText(before);
            assertThat(page).hasURL(address("/#horloge"));
        }
    }

    private String address(String path) {
        return "http://localhost:%d%s".formatted(port, path);
    }

    private static void isAccessible(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)); // no colours in between
        assertThat(TestBrowser.barriers(page)).isEmpty();
    }

    private static List<String> refusedByPolicy(Page page) {
        var refused = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        return refused;
    }
}
