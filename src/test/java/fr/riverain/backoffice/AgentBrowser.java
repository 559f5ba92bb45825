package fr.riverain.backoffice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import fr.riverain.Authenticator;
import fr.riverain.RiverainTest;
import fr.riverain.TestBrowser;
import fr.riverain.account.Accounts;
import fr.riverain.account.EmailAddress;
import fr.riverain.account.NewAccount;
import fr.riverain.exchange.Importing;
import fr.riverain.identity.Passwords;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A first day at the desk: from the printed link to an account that is closed, and its trace. */
@RiverainTest
class AgentBrowser {

    private static final Path SHOTS = Path.of("target/shots");
    private static final String PASSWORD = "Cascade.2026!";
    private static final String CHIEF = "chef.bureau@example.org";
    private static final String LOUISE = "louise.salagou@example.org";
    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @LocalServerPort
    private int port;

    @Autowired
    private Staff staff;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    private final Page page = TestBrowser.newPage();
    private Portal portal;

    @BeforeEach
    void louise_is_known_to_billing_and_has_an_account(
            @Autowired Portals portals, @Autowired Importing importing, @TempDir Path files) throws IOException {
        portal = portals.named("clermontais").orElseThrow();
        Files.writeString(files.resolve("abonnes.csv"), """
                ref;type;civilite;nom;prenom;email;tel;adresse;code_postal;commune
                0035102;particulier;Mme;Salagou;Louise;louise@facturation.example;04 67 00 00 02;3 place de la Fontaine;34800;Octon
                """);
        Files.writeString(files.resolve("contrats.csv"), """
                ref;ref_abonne;service;adresse;code_postal;commune;debut;fin
                P-88214;0035102;eau,assainissement;3 place de la Fontaine;34800;Octon;2018-04-01;
                P-61007;0035102;eau;14 chemin des Oliviers;34800;Clermont-l'Hérault;2009-02-01;2018-03-31
                """);
        Files.writeString(files.resolve("compteurs.csv"), """
                no;contrat;pose;depose
                H18RA204417;P-88214;2018-04-01;
                """);
        importing.take(portal, files, Language.FR, _ -> {});
        accounts.open(
                portal,
                NewAccount.verified(EmailAddress.of(LOUISE).orElseThrow(), passwords.hash(PASSWORD), Language.FR));
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void a_first_day_at_the_desk() {
        var authenticator = firstSteps();
        for (var known : List.of("P-88214", "salagou", "louise@facturation.example", "H18RA 204417")) {
            search(known);
            assertThat(link("Louise Salagou")).hasCount(1);
        }
        isFine("search");
        search("louise");
        assertThat(page.locator(".rows > li")).hasCount(2); // the subscriber, and the account
        link("Louise Salagou").click();
        linkAnAccount();
        lookAfterTheAccount();
        findItInTheTrail();
        elsewhere();
        comeBack(authenticator);
    }

    private Authenticator firstSteps() {
        open(staff.inviteFirst(portal, CHIEF).replaceFirst("^https?://[^/]+", ""));
        isFine("invitation");
        page.locator("#mot-de-passe").fill(PASSWORD);
        page.locator("#confirmation").fill(PASSWORD);
        press("Continuer");
        var authenticator = Authenticator.reading(page.locator("main").innerText());
        isFineByNightToo("telephone");
        page.getByLabel("Code à 6 chiffres").fill(authenticator.code());
        press("Terminer");
        reads("Gardez vos codes de secours");
        isFine("recovery");
        press("J’ai gardé mes codes");
        reads("À traiter");
        isFine("desk");
        return authenticator;
    }

    private void linkAnAccount() {
        reads("Louise Salagou");
        sees("P-88214");
        sees("H18RA204417");
        isFine("subscriber");
        press("Lier ce compte");
        isFine("subscriber-refused");
        page.getByLabel("Adresse e-mail du compte").fill(LOUISE);
        page.getByLabel("Pièce d’identité vue au guichet").check();
        press("Lier ce compte");
        sees("Le compte " + LOUISE + " voit désormais ces contrats.");
        isFineByNightToo("subscriber-linked");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Retirer"))
                .click();
        isFine("unlinking");
        link("Ne rien retirer").click();
    }

    private void lookAfterTheAccount() {
        link(LOUISE).click();
        reads("Compte de " + LOUISE);
        assertThat(link("Louise Salagou")).hasCount(1);
        isFineByNightToo("account");
        press("Débloquer la connexion");
        sees("La connexion est débloquée.");
        press("Envoyer un lien pour changer de mot de passe");
        sees("Le lien part à l’adresse du compte.");
        link("Fermer ce compte").click();
        isFine("closing");
        page.getByLabel("Motif").fill("À sa demande, par courrier");
        press("Fermer ce compte");
        sees("Le compte est fermé, ses appareils sont déconnectés.");
        isFine("account-closed");
    }

    private void findItInTheTrail() {
        link("Journal").first().click();
        reads("Journal");
        for (var deed : List.of(
                "Compte fermé",
                "Lien de mot de passe envoyé",
                "Connexion débloquée",
                "Compte lié par un agent",
                "Fiche consultée",
                "Pièce d’identité vue au guichet")) {
            sees(deed);
        }
        isFineByNightToo("trail");
    }

    private void elsewhere() {
        link("Agents").first().click();
        reads("Agents");
        isFine("agents");
        link("Messages").first().click();
        isFine("messages");
    }

    private void comeBack(Authenticator authenticator) {
        press("Se déconnecter");
        open("/gestion");
        isFine("door");
        page.getByLabel("Adresse e-mail professionnelle").fill(CHIEF);
        page.getByLabel("Mot de passe", exactly()).fill(PASSWORD);
        press("Continuer");
        isFine("code");
        page.getByLabel("Code à 6 chiffres").fill(authenticator.nextCode());
        press("Me connecter");
        reads("À traiter");
    }

    private void open(String path) {
        page.navigate("http://clermontais.localhost:%d%s".formatted(port, path));
    }

    private void search(String what) {
        page.getByRole(AriaRole.SEARCHBOX).fill(what);
        press("Chercher");
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void reads(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
    }

    private void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /** On a telephone: a picture to look at, nothing for axe to say, nothing off the edge. */
    private void isFine(String name) {
        isFine(name, 390, ColorScheme.LIGHT);
    }

    private void isFineByNightToo(String name) {
        isFine(name, 390, ColorScheme.LIGHT);
        isFine(name, 1280, ColorScheme.DARK);
    }

    private void isFine(String name, int width, ColorScheme scheme) {
        page.setViewportSize(width, 844);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)); // no colours in between
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("agent-%s-%d.png".formatted(name, width)))
                .setFullPage(true));
        assertThat(TestBrowser.barriers(page)).isEmpty();
        assertThat(page.evaluate(SIDEWAYS)).as("%s at %d", name, width).isEqualTo(0);
    }
}
