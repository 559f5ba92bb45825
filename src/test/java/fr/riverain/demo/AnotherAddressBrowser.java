package fr.riverain.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import fr.riverain.TestBrowser;
import fr.riverain.platform.PortalJob;
import fr.riverain.portal.Portals;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Rose Poucharramet moves to an address from which mail comes back, reads so, and goes back to the one she had. */
@DemoTest
class AnotherAddressBrowser {

    private static final String ROSE = "rose.poucharramet@example.org";
    private static final String NOWHERE = "rose" + PlayedReturns.NOWHERE;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Value("${server.port}")
    private int port;

    @Autowired
    private Letterbox letterbox;

    @Autowired
    private List<PortalJob> jobs;

    @Autowired
    private Portals portals;

    @Test
    @DisplayName("F020: another address, mail that comes back from it, and the way back, in a browser")
    void there_and_back() {
        try (var page = TestBrowser.newPage()) {
            enter(page, "compte", ROSE);
            page.navigate(garonne("/compte"));
            looks(page, "account");
            page.locator("a[href='/compte/adresse']").click();
            page.getByLabel("Nouvelle adresse").fill(NOWHERE);
            page.getByLabel("mot de passe actuel").fill("Autrechose.99!");
            press(page, "Envoyer le code");
            assertThat(page.locator("#actuel-erreur")).isVisible();
            looks(page, "refused");
            page.getByLabel("mot de passe actuel").fill(Cast.PASSWORD);
            press(page, "Envoyer le code");
            looks(page, "code");
            page.getByLabel("Code").fill(found("\\b\\d{6}\\b", NOWHERE));
            press(page, "Changer d’adresse");
            assertThat(page).hasURL(garonne("/compte"));

            comesBack();
            page.navigate(garonne("/"));
            assertThat(page.getByText("Nos e-mails à " + NOWHERE)).isVisible();
            looks(page, "home");
            try (var agents = TestBrowser.newPage()) {
                enter(agents, "agent", "agent@garonne.example.org");
                agents.navigate(garonne("/gestion/messages"));
                assertThat(agents.locator("#adresses")).isVisible();
                looks(agents, "messages");
            }

            page.navigate(found("http://\\S+/retour/[\\w-]{43}", ROSE));
            looks(page, "undo");
            press(page, "Ce n’était pas moi : revenir en arrière".replace(" :", "\u00a0:"));
            assertThat(page).hasURL(Pattern.compile(".*/mot-de-passe/.*"));
            page.navigate(garonne("/compte"));
            assertThat(page).hasURL(Pattern.compile(".*/connexion.*"));
        }
    }

    private void enter(Page page, String as, String who) {
        page.navigate(garonne("/a-quoi-sert"));
        page.evaluate("""
                ([name, value]) => {
                    const form = document.createElement('form');
                    form.method = 'post';
                    form.action = '/demo/session';
                    const field = document.createElement('input');
                    field.name = name;
                    field.value = value;
                    form.append(field);
                    document.body.append(form);
                    form.submit();
                }
                """, List.of(as, who));
        page.waitForURL(url -> !url.contains("a-quoi-sert"));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    /** What a mail brings, to that mailbox. */
    private String found(String pattern, String mailbox) {
        return await().atMost(PATIENCE)
                .until(
                        () -> letterbox.of(mailbox).stream()
                                .flatMap(mail -> Pattern.compile(pattern)
                                        .matcher(mail.text())
                                        .results())
                                .map(MatchResult::group)
                                .toList(),
                        matches -> !matches.isEmpty())
                .getFirst();
    }

    private void comesBack() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letterbox.of(NOWHERE)).hasSize(2));
        jobs.stream()
                .filter(job -> job.name().equals("read-returned-mail"))
                .forEach(job -> job.run(portals.all().getFirst().id()));
    }

    private static void looks(Page page, String name) {
        page.setViewportSize(320, 800);
        assertThat(page.evaluate(SIDEWAYS)).as(name).isEqualTo(0);
        page.setViewportSize(390, 844);
        isAccessible(page, ColorScheme.LIGHT, name);
        page.setViewportSize(1280, 900);
        isAccessible(page, ColorScheme.DARK, name);
        page.setViewportSize(390, 844);
    }

    private static void isAccessible(Page page, ColorScheme scheme, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)); // no colours in between
        assertThat(TestBrowser.barriers(page)).as(name).isEmpty();
    }

    private String garonne(String path) {
        return "http://garonne.localhost:%d%s".formatted(port, path);
    }
}
