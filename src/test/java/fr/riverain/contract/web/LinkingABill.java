package fr.riverain.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.HtmlChecker;
import fr.riverain.Statements;
import fr.riverain.Visiting;
import fr.riverain.account.Accounts;
import fr.riverain.account.EmailAddress;
import fr.riverain.account.NewAccount;
import fr.riverain.exchange.Importing;
import fr.riverain.identity.Passwords;
import fr.riverain.platform.Client;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nadia Vauvenargues signs in at aix, with her bill beside her, wherever the rows are kept. */
abstract class LinkingABill {

    private static final String PASSWORD = "Cascade.2026!";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private GreenMail letterbox;

    private Portal portal;
    private Visiting browser;
    private Cookie session;
    private String login = "";

    @BeforeEach
    void nadia_is_signed_in(@Autowired Portals portals, @Autowired Importing importing, @TempDir Path files)
            throws IOException {
        portal = portals.named("aix").orElseThrow();
        browser = Visiting.at(mvc, "aix");
        Files.writeString(files.resolve("abonnes.csv"), """
                ref;type;nom;prenom;adresse;code_postal;commune
                R-1;particulier;Vauvenargues;Nadia;9 avenue des Belges;13100;Aix-en-Provence
                R-2;particulier;Puyricard;Hugo;14 route du Tholonet;13100;Aix-en-Provence
                """);
        Files.writeString(files.resolve("contrats.csv"), """
                ref;ref_abonne;service;adresse;code_postal;commune;debut;cle;cle_depuis
                11301.11377.01;R-1;eau;9 avenue des Belges;13100;Aix-en-Provence;2020-01-01;H4XJ7PLD;2024-01-01
                11301.11377.02;R-1;eau;2 place des Tanneurs;13100;Aix-en-Provence;2020-01-01;P3WD9HNC;2025-01-01
                20417.00852.01;R-2;eau;14 route du Tholonet;13100;Aix-en-Provence;2020-01-01;9TWC3HPL;2025-01-01
                """);
        importing.take(portal, files, Language.FR, _ -> {});
        Files.writeString(files.resolve("contrats.csv"), """
                ref;ref_abonne;service;adresse;code_postal;commune;debut;cle;cle_depuis
                11301.11377.01;R-1;eau;9 avenue des Belges;13100;Aix-en-Provence;2020-01-01;K7RM4QXT;2025-01-01
                """);
        importing.take(portal, files, Language.FR, _ -> {});
        session = signedIn();
    }

    @Test
    @DisplayName("S2-22 S2-23: without a contract the home page says how to link one")
    void the_home_of_somebody_without_a_contract() {
        assertThat(see("/"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Bienvenue sur votre espace abonné.",
                        "Pour lier un contrat d’eau à votre compte munissez-vous d’une facture.",
                        "href=\"/contrats/liaison\"",
                        "Lier un contrat");
    }

    @Test
    @DisplayName("S2-25 S3-12: the home has a menu, and the account page the entry « Associer un contrat »")
    void the_menu_leads_everywhere() {
        assertThat(see("/")).bodyText().contains("<nav", "href=\"/contrats\"", "href=\"/contact\"", "href=\"/compte\"");
        assertThat(see("/compte")).bodyText().contains("href=\"/contrats/liaison\"", "Associer un contrat");
    }

    @Test
    @DisplayName(
            "S2-26 S2-27 S2-28 S2-30: number and key are asked for, with a drawing of where they are, the key hidden")
    void the_form_shows_where_to_look() throws UnsupportedEncodingException {
        var page = see("/contrats/liaison");
        assertThat(page)
                .bodyText()
                .contains(
                        "munissez-vous d’une facture",
                        "input--masked",
                        "Afficher",
                        "<svg class=\"sheet\"",
                        "l’ensemble de vos contrats",
                        "Lier un contrat",
                        "Retour");
        assertThat(HtmlChecker.check(page.getResponse().getContentAsString())).isEmpty();
    }

    @Test
    @DisplayName("S2-29 S2-31 S2-32: one bill brings all contracts of its payer, however its number was typed")
    void linking_brings_all_contracts_of_the_payer() throws UnsupportedEncodingException {
        var answer = link("11301 11377-01", "k7rm 4qxt");
        assertThat(answer).hasStatus(303).hasHeader("Location", "/");
        assertThat(browser.perform(get("/"), session, answer.getResponse().getCookie("__Host-message")))
                .bodyText()
                .contains("Liaison enregistrée.", "11301.11377.01", "11301.11377.02")
                .doesNotContain("20417");
        var home = see("/");
        assertThat(HtmlChecker.check(home.getResponse().getContentAsString())).isEmpty();
    }

    @Test
    @DisplayName(
            "S2-33 S2-34 S2-35: other contracts come with their own keys; the selector names number and place, each at its address")
    void several_payers_and_the_selector() throws UnsupportedEncodingException {
        link("11301.11377.01", "K7RM4QXT");
        assertThat(link("20417.00852.01", "9TWC3HPL")).hasStatus(303);
        var page = see("/contrats/20417.00852.01");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("14 route du Tholonet", "place__ref", "Contrat 11301.11377.02", "2 place des Tanneurs");
        assertThat(HtmlChecker.check(page.getResponse().getContentAsString())).isEmpty();
    }

    @Test
    void a_wrong_key_and_an_unknown_number_get_the_same_answer_which_keeps_what_was_typed()
            throws UnsupportedEncodingException {
        var wrong = link("11301.11377.01", "AAAA1111");
        var unknown = link("99999.99999.99", "K7RM4QXT");
        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains("Les informations saisies pour ce contrat sont incorrectes", "value=\"11301.11377.01\"")
                .doesNotContain("AAAA1111");
        assertThat(unknown).hasStatus(422);
        assertThat(wrong.getResponse().getContentAsString().replace("11301.11377.01", "99999.99999.99"))
                .isEqualTo(unknown.getResponse().getContentAsString().replace("11301.11377.01", "99999.99999.99"));
    }

    @Test
    @DisplayName("Cast: a second account asking with the same paper is allowed, and announced to the first")
    void the_first_account_is_told_of_a_second() throws UnsupportedEncodingException {
        link("11301.11377.01", "K7RM4QXT");
        var first = login;
        session = signedIn();
        assertThat(link("11301.11377.01", "K7RM4QXT")).hasStatus(303);
        await().untilAsserted(() -> assertThat(mailsTo(first))
                .extracting(MimeMessage::getSubject)
                .containsExactly("Un autre compte voit désormais vos contrats"));
    }

    @Test
    @DisplayName("S2-38: a key that a newer bill replaced says so, but only to whoever has the number and that key")
    void a_replaced_key_is_told() {
        assertThat(link("11301.11377.01", "H4XJ7PLD"))
                .bodyText()
                .contains("Une clé plus récente figure sur votre dernière facture");
        assertThat(link("11301.11377.02", "H4XJ7PLD")).bodyText().contains("incorrectes");
    }

    @Test
    @DisplayName("S3-10: a number that is printed on one's own bill is no password")
    void the_number_of_a_linked_contract_is_refused_as_a_password() {
        link("11301.11377.01", "K7RM4QXT");
        assertThat(changePassword("Zz!11301.11377.02"))
                .hasStatus(422)
                .bodyText()
                .contains("facile à deviner");
        assertThat(changePassword("Zz!20417.00852.01")).hasStatus(303).hasHeader("Location", "/compte");
    }

    @Test
    void another_persons_contract_and_none_are_the_same_page() {
        link("11301.11377.01", "K7RM4QXT");
        assertThat(see("/contrats/20417.00852.01")).hasStatus(404);
        assertThat(see("/contrats/00000.00000.00")).hasStatus(404);
    }

    @Test
    void guessing_keys_is_slowed_down() {
        MvcTestResult last = link("20417.00852.01", "AAAA0000");
        for (var i = 1; i < 12; i++) {
            last = link("20417.00852.01", "AAAA%04d".formatted(i));
        }
        assertThat(last).hasStatus(429).bodyText().contains("Trop d’essais");
    }

    @Test
    void a_page_asks_little_of_the_database() {
        link("11301.11377.01", "K7RM4QXT");
        assertThat(Statements.during(() -> see("/"))).hasSizeLessThanOrEqualTo(3);
        assertThat(Statements.during(() -> see("/contrats"))).hasSizeLessThanOrEqualTo(3);
        assertThat(Statements.during(() -> see("/contrats/11301.11377.01"))).hasSizeLessThanOrEqualTo(4);
    }

    private MvcTestResult see(String path) {
        return browser.perform(get(path), session);
    }

    private MvcTestResult link(String number, String key) {
        return browser.perform(
                post("/contrats/liaison").param("contract-number", number).param("contract-key", key), session);
    }

    private MvcTestResult changePassword(String password) {
        return browser.perform(
                post("/compte/mot-de-passe")
                        .param("actuel", PASSWORD)
                        .param("mot-de-passe", password)
                        .param("confirmation", password),
                session);
    }

    private MimeMessage[] mailsTo(String address) {
        return letterbox.getReceivedMessagesForDomain(address.substring(address.indexOf('@') + 1));
    }

    private Cookie signedIn() {
        login = "nadia@%s.example.org".formatted(UUID.randomUUID());
        var address = EmailAddress.of(login).orElseThrow();
        var opened = (Accounts.Opening.Opened)
                accounts.open(portal, NewAccount.verified(address, passwords.hash(PASSWORD), Language.FR));
        return new Cookie(
                "__Host-session",
                accounts.signIn(portal, opened.account(), new Client("127.0.0.1", "127.0.0.0/24", "Test")));
    }
}
