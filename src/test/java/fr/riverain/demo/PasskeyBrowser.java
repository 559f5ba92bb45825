package fr.riverain.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import fr.riverain.Authenticator;
import fr.riverain.TestBrowser;
import fr.riverain.account.Accounts;
import fr.riverain.account.EmailAddress;
import fr.riverain.account.NewAccount;
import fr.riverain.identity.Passwords;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portals;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A passkey in a browser, with a device that Chromium makes up. In the demo, where pages are reached as the portal's file says. */
@DemoTest
class PasskeyBrowser {

    private static final Path SHOTS = Path.of("target/shots");
    private static final String PASSWORD = "Restanque.8153?";
    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Value("${server.port}")
    private int port;

    /** Of the demo, where people turn it on. */
    @Autowired
    private InstantSource clock;

    private final Page page = TestBrowser.newPage();
    private String email;

    @BeforeEach
    void somebody_has_an_account_and_a_device(
            @Autowired Portals portals, @Autowired Accounts accounts, @Autowired Passwords passwords) {
        email = "cle-%s@example.org".formatted(UUID.randomUUID());
        accounts.open(
                portals.named("marseille").orElseThrow(),
                NewAccount.verified(EmailAddress.of(email).orElseThrow(), passwords.hash(PASSWORD), Language.FR));
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        var chromium = page.context().newCDPSession(page);
        chromium.send("WebAuthn.enable");
        chromium.send("WebAuthn.addVirtualAuthenticator", options);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void a_passkey_is_made_opens_the_account_and_is_removed_with_itself() {
        password();
        open("/compte/securite");
        isFineByNightToo("security-off");
        link("Ajouter une clé d’accès").click();
        prove();
        press("Continuer");
        page.getByLabel("Nom de la clé").fill("Mon téléphone");
        isFine("passkey");
        press("Créer la clé d’accès");
        reads("Gardez vos codes de secours");
        isFineByNightToo("recovery");
        press("J’ai gardé mes codes");
        isFineByNightToo("security-on");

        signOut();
        link("Me connecter avec une clé d’accès").click();
        isFine("passkey-door");
        press("Utiliser ma clé d’accès");
        assertThat(page).hasURL(address("/"));

        signOut();
        password();
        reads("Une vérification de plus");
        isFineByNightToo("second-step");
        press("Utiliser ma clé d’accès");
        assertThat(page).hasURL(address("/"));

        open("/compte/securite");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Retirer"))
                .click();
        isFine("proof");
        prove();
        press("Utiliser ma clé d’accès plutôt qu’un code");
        assertThat(page.locator(".rows")).hasCount(0);
    }

    @Test
    void without_scripts_a_telephone_is_linked_and_no_passkey_is_offered() {
        try (var plain = TestBrowser.newPageWithoutScripts()) {
            plain.navigate(address("/connexion"));
            assertThat(plain.getByText("Me connecter avec une clé d’accès")).isHidden();
            plain.locator("#email").fill(email);
            plain.locator("#mot-de-passe").fill(PASSWORD);
            plain.locator("main form button").first().click();
            plain.navigate(address("/compte/securite/telephone"));
            plain.locator("#actuel").fill(PASSWORD);
            press(plain, "Continuer");
            var application = Authenticator.reading(plain.locator("main").innerText());
            plain.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve("factor-telephone.png"))
                    .setFullPage(true));
            plain.locator("#code").fill(application.codeAt(clock.instant()));
            press(plain, "Activer");
            assertThat(plain.locator(".recovery li")).hasCount(10);
            var code = plain.locator(".recovery li").first().innerText();
            press(plain, "J’ai gardé mes codes");
            plain.context().clearCookies();
            plain.navigate(address("/connexion"));
            plain.locator("#email").fill(email);
            plain.locator("#mot-de-passe").fill(PASSWORD);
            plain.locator("main form button").first().click();
            plain.getByText("Ni téléphone ni clé d’accès").click();
            plain.locator("#secours").fill(code);
            press(plain, "Me connecter avec ce code");
            assertThat(plain).hasURL(address("/"));
        }
    }

    private void password() {
        open("/connexion");
        page.locator("#email").fill(email);
        page.locator("#mot-de-passe").fill(PASSWORD);
        page.locator("#mot-de-passe").press("Enter");
    }

    private void prove() {
        page.locator("#actuel").fill(PASSWORD);
    }

    private void signOut() {
        open("/compte");
        press("Se déconnecter");
    }

    private void open(String path) {
        page.navigate(address(path));
    }

    private String address(String path) {
        return "http://marseille.localhost:%d%s".formatted(port, path);
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private void press(String button) {
        press(page, button);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void reads(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
    }

    private void isFineByNightToo(String name) {
        isFine(name, 390, ColorScheme.LIGHT);
        isFine(name, 1280, ColorScheme.DARK);
        page.setViewportSize(390, 844);
    }

    private void isFine(String name) {
        isFine(name, 390, ColorScheme.LIGHT);
    }

    private void isFine(String name, int width, ColorScheme scheme) {
        page.setViewportSize(width, 844);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)); // no colours in between
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("factor-%s-%d.png".formatted(name, width)))
                .setFullPage(true));
        assertThat(TestBrowser.barriers(page)).isEmpty();
        assertThat(page.evaluate(SIDEWAYS)).as("%s at %d", name, width).isEqualTo(0);
    }
}
