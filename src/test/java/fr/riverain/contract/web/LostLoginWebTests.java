package fr.riverain.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.HtmlChecker;
import fr.riverain.Mails;
import fr.riverain.RiverainTest;
import fr.riverain.Telephone;
import fr.riverain.Visiting;
import fr.riverain.account.Accounts;
import fr.riverain.account.Accounts.Opening;
import fr.riverain.account.EmailAddress;
import fr.riverain.account.NewAccount;
import fr.riverain.contract.Fact;
import fr.riverain.contract.Grant;
import fr.riverain.contract.SubscriberId;
import fr.riverain.contract.Subscribers;
import fr.riverain.exchange.Importing;
import fr.riverain.platform.Audit;
import fr.riverain.platform.Deed;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** F019: somebody has forgotten what they sign in with, and holds a paper. */
@RiverainTest
class LostLoginWebTests {

    private static final String PAGE = "/identifiant-oublie";

    @TempDir
    private Path files;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Portals portals;

    @Autowired
    private Importing importing;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @Autowired
    private GreenMail letterbox;

    @Autowired
    private Telephone telephone;

    private final int number = ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    private final String ref = "LL-" + UUID.randomUUID();
    private final String billings = "facture@%s.example.org".formatted(UUID.randomUUID());

    @ParameterizedTest
    @DisplayName("F019: the way back stands at the door, beside the forgotten password, on every portal, in its words")
    @CsvSource({
        "marseille, J’ai oublié mon adresse e-mail, Adresse e-mail oubliée",
        "aix, J’ai oublié mon adresse e-mail, Adresse e-mail oubliée",
        "clermontais, J’ai oublié mon adresse e-mail, Adresse e-mail oubliée",
        "loudunais, J’ai oublié mon adresse e-mail, Adresse e-mail oubliée",
        "garonne, J’ai oublié mon identifiant, Identifiant oublié"
    })
    void on_every_portal(String slug, String link, String title) throws UnsupportedEncodingException {
        var browser = Visiting.at(mvc, slug);
        assertThat(browser.perform(get("/"))).bodyText().contains(PAGE, link);
        if (!slug.equals("clermontais")) {
            assertThat(browser.perform(get("/mot-de-passe-oublie"))).bodyText().contains(PAGE, link);
            assertThat(browser.perform(get("/mot-de-passe-oublie/envoye")))
                    .bodyText()
                    .contains(PAGE);
        }
        for (var path : List.of(PAGE, PAGE + "/envoye")) {
            var shown = browser.perform(get(path));
            assertThat(shown).hasStatusOk();
            assertThat(HtmlChecker.check(shown.getResponse().getContentAsString()))
                    .isEmpty();
        }
        assertThat(browser.perform(get(PAGE))).bodyText().contains(title);
    }

    @Test
    @DisplayName(
            "F019: told to the mailbox that billing knows, and of another mailbox only as much as its owner recognizes")
    void to_another_mailbox() {
        var owner = "nadine.%s@example.org".formatted(UUID.randomUUID());
        var subscriber = marseille(billings, "");
        opened("marseille", subscriber, owner, null);
        assertThat(ask("marseille", marseilles())).hasStatus(303).hasHeader("Location", PAGE + "/envoye");
        assertThat(mail()).contains("n•••@example.org", "masquée", "/connexion").doesNotContain(owner);
        assertThat(deeds("marseille", subscriber)).containsOnlyOnce("contract.login-recalled");
    }

    @Test
    @DisplayName("F019: in full where it is the very mailbox that reads it")
    void to_the_very_mailbox() {
        opened("marseille", marseille(billings, ""), billings, null);
        ask("marseille", marseilles());
        assertThat(mail()).contains(billings).doesNotContain("•••", "masquée");
    }

    @Test
    void whoever_has_no_account_is_told_how_to_open_one() {
        marseille(billings, "");
        ask("marseille", marseilles());
        assertThat(mail()).contains("Aucun compte", "/inscription");
    }

    @Test
    @DisplayName(
            "F019: the screen says the same of numbers that nobody has, and of those without any contact, which agents see")
    void the_screen_tells_nothing() throws UnsupportedEncodingException {
        var subscriber = marseille("", "04 91 00 00 01");
        var known = ask("marseille", marseilles());
        var unknown = ask("marseille", Map.of("contract-number", "7654321", "meter-serial", "X99"));
        assertThat(unknown).hasStatus(303).hasHeader("Location", PAGE + "/envoye");
        assertThat(known).hasStatus(303).hasHeader("Location", PAGE + "/envoye");
        assertThat(unknown.getResponse().getContentAsString())
                .isEqualTo(known.getResponse().getContentAsString());
        await().untilAsserted(() ->
                assertThat(deeds("marseille", subscriber)).containsOnlyOnce("contract.login-not-recalled"));
    }

    @Test
    @DisplayName("F019, S5-05: by SMS where billing knows no mailbox, and a mobile that reads it is not spelled out")
    void by_sms() {
        var mobile = "+3363998%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));
        var other = "+3363998%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));
        var subscriber = imported("garonne", "", mobile, "", """
                numero;contrat;emission;ttc;identifiant_facture;mot_de_passe_facture
                F%1$d;C%1$d;2026-01-02;121,50;CG%1$d;Lavoir-%1$d
                """.formatted(number));
        opened("garonne", subscriber, null, other);
        ask("garonne", Map.of("invoice-login", "CG" + number, "invoice-password", "Lavoir-" + number));
        var sent = telephone.latest(mobile, 1).words();
        assertThat(sent)
                .contains("votre identifiant est le portable 06 ** ** **", other.substring(10), "garonne.localhost")
                .doesNotContain(other.substring(8));
        assertThat(deeds("garonne", subscriber)).containsOnlyOnce("contract.login-recalled");
    }

    @Test
    @DisplayName("F019, S4-32: a key that has opened its account finds it again; a typo is told at once")
    void by_a_key_that_was_used() {
        var key = "4HTK%07d9FPRK".formatted(number);
        var subscriber = imported("loudunais", billings, "", key, "");
        opened("loudunais", subscriber, billings, null);
        assertThat(ask("loudunais", Map.of("activation-key", "RN7H3K9PRT4WXMC2")))
                .hasStatus(422);
        assertThat(ask("loudunais", Map.of("activation-key", key))).hasStatus(303);
        assertThat(mail()).contains(billings);
    }

    @Test
    @DisplayName("F019: what is missing is said, what was typed stays, and guesses from one place wait")
    void guesses_wait() throws UnsupportedEncodingException {
        var browser = Visiting.at(mvc, "marseille");
        var refused =
                browser.perform(post(PAGE).param("contract-number", "4512367").param("meter-serial", " "));
        assertThat(refused).hasStatus(422).bodyText().contains("4512367", "compteur");
        assertThat(HtmlChecker.check(refused.getResponse().getContentAsString()))
                .isEmpty();
        for (var i = 0; i < 20; i++) {
            assertThat(browser.perform(
                            post(PAGE).param("contract-number", "90000" + i).param("meter-serial", "Z" + i)))
                    .hasStatus(303);
        }
        var waiting =
                browser.perform(post(PAGE).param("contract-number", "4512367").param("meter-serial", "Z"));
        assertThat(waiting).hasStatus(429).bodyText().contains("Trop d’essais", "4512367");
        assertThat(HtmlChecker.check(waiting.getResponse().getContentAsString()))
                .isEmpty();
    }

    private SubscriberId marseille(String email, String phone) {
        return imported("marseille", email, phone, "", "");
    }

    private Map<String, String> marseilles() {
        return Map.of("contract-number", "C" + number, "meter-serial", "M" + number);
    }

    private SubscriberId imported(String slug, String email, String phone, String key, String bills) {
        var portal = portal(slug);
        write("abonnes", """
                ref;civilite;nom;prenom;email;tel;adresse;code_postal;commune;cle_activation
                %s;Mme;Oubli;Nadine;%s;%s;3 rue Basse;13001;Ville;%s
                """.formatted(ref, email, phone, key));
        write("contrats", """
                ref;ref_abonne;adresse;code_postal;commune;service
                C%d;%s;3 rue Basse;13001;Ville;%s
                """.formatted(number, ref, slug.equals("marseille") ? "eau" : "dechets"));
        if (bills.isEmpty()) {
            write("compteurs", "no;contrat;pose\nM%1$d;C%1$d;2014-05-02\n".formatted(number));
        } else {
            write("factures", bills);
        }
        importing.take(portal, files, Language.FR, _ -> {});
        return subscribers.byRef(portal.id(), ref).orElseThrow();
    }

    private void write(String file, String lines) {
        try {
            Files.writeString(files.resolve(file + ".csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void opened(String slug, SubscriberId subscriber, @Nullable String email, @Nullable String phone) {
        var portal = portal(slug);
        var address = email == null ? null : EmailAddress.of(email).orElseThrow();
        var account = new NewAccount(address, address != null, phone, "", null, Language.FR);
        if (accounts.open(portal, account) instanceof Opening.Opened(var id)) {
            var by = slug.equals("loudunais") ? Set.of(Fact.ACTIVATION_KEY) : Set.<Fact>of();
            subscribers.grant(portal, id, subscriber, new Grant(Grant.How.OPENED, by));
        }
    }

    private MvcTestResult ask(String slug, Map<String, String> fields) {
        var form = post(PAGE);
        fields.forEach(form::param);
        return Visiting.at(mvc, slug).perform(form);
    }

    private String mail() {
        await().untilAsserted(() -> assertThat(Mails.of(letterbox, billings)).hasSize(1));
        return Mails.text(Mails.of(letterbox, billings).getFirst());
    }

    private List<String> deeds(String slug, SubscriberId subscriber) {
        return audit.about(portal(slug).id(), "subscriber", subscriber.value()).stream()
                .map(Deed::what)
                .toList();
    }

    private Portal portal(String slug) {
        return portals.named(slug).orElseThrow();
    }
}
