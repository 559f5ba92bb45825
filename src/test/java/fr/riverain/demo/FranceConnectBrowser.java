package fr.riverain.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import fr.riverain.HtmlChecker;
import fr.riverain.TestBrowser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** F023: in by FranceConnect and out again, as Yann Moncontour does it. */
@DemoTest
class FranceConnectBrowser {

    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Value("${server.port}")
    private int port;

    @Test
    @DisplayName(
            "F023: Yann refuses, changes his mind, links his account, leaves both, and comes in without a password")
    void in_and_out() {
        try (var page = TestBrowser.newPage()) {
            var refused = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refused.add(message.text());
                }
            });
            page.navigate(portal("/connexion"));
            look(page, "door");
            franceConnect(page);
            assertThat(page).hasTitle("FranceConnect, joué par la démonstration – Riverain");
            look(page, "issuer");
            press(page, "Refuser et revenir");
            assertThat(page.getByText("Vous avez interrompu FranceConnect")).isVisible();

            franceConnect(page);
            press(page, "Continuer comme Yann Moncontour");
            assertThat(page).hasURL(portal("/franceconnect/inconnu"));
            look(page, "unknown");
            follow(page, "Me connecter et lier mon compte");
            page.getByLabel("E-mail").fill("yann.moncontour@example.org");
            page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                    .fill(Cast.PASSWORD);
            press(page, "Connexion");
            assertThat(page).hasURL(portal("/compte/franceconnect"));
            look(page, "link");
            page.getByLabel("Mot de passe actuel").fill(Cast.PASSWORD);
            press(page, "Lier FranceConnect à ce compte");
            assertThat(page.getByText("FranceConnect ouvre maintenant votre compte"))
                    .isVisible();
            look(page, "account");

            press(page, "Se déconnecter");
            assertThat(page).hasURL(portal("/franceconnect/deconnexion"));
            look(page, "farewell");
            follow(page, "Se déconnecter de FranceConnect");
            assertThat(page).hasURL(portal("/connexion"));
            assertThat(page.getByText("Vous avez quitté FranceConnect.")).isVisible();

            franceConnect(page);
            press(page, "Continuer comme Yann Moncontour");
            assertThat(page).hasURL(portal("/"));
            page.navigate(portal("/compte/franceconnect"));
            look(page, "linked");
            page.getByLabel("Mot de passe actuel").fill(Cast.PASSWORD);
            press(page, "Retirer FranceConnect de ce compte");
            assertThat(page.getByText("FranceConnect n’ouvre plus votre compte"))
                    .isVisible();
            assertThat(refused).isEmpty();
        }
    }

    @Test
    @DisplayName("F023, S4-30: Odile asks without a key, and says who she is by FranceConnect")
    void odile_says_who_she_is() {
        try (var page = TestBrowser.newPage()) {
            page.navigate(portal("/inscription"));
            page.locator("button[value=sans-cle]").click();
            look(page, "offer");
            franceConnect(page);
            press(page, "Continuer comme Odile Ceaux");
            assertThat(page.getByText("Continuer sans FranceConnect")).isVisible();
            assertThat(page.locator("[name=nom]")).hasCount(0);
            look(page, "vouched-for");
            follow(page, "Continuer sans FranceConnect");
            assertThat(page.locator("[name=nom]")).hasCount(1);
        }
    }

    private String portal(String path) {
        return "http://loudunais.localhost:%d%s".formatted(port, path);
    }

    private static void franceConnect(Page page) {
        follow(page, "S’identifier avec FranceConnect");
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Well formed, for everybody, on every screen; with -Dscreens=DIR also to be seen. */
    private static void look(Page page, String name) {
        assertThat(HtmlChecker.check(page.content())).isEmpty();
        page.setViewportSize(320, 800);
        assertThat(page.evaluate(SIDEWAYS)).isEqualTo(0);
        assertThat(TestBrowser.barriers(page)).isEmpty();
        var directory = System.getProperty("screens");
        if (directory != null) {
            shoot(page, Path.of(directory), name);
        }
        page.setViewportSize(390, 844);
    }

    private static void shoot(Page page, Path directory, String name) {
        for (var scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            assertThat(TestBrowser.barriers(page)).isEmpty();
            for (var width : new int[] {390, 1280}) {
                page.setViewportSize(width, 844);
                var file = "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(directory.resolve(file))
                        .setFullPage(true));
            }
        }
    }
}
