package fr.riverain.onboarding;

import static fr.riverain.onboarding.TestGuest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.HtmlChecker;
import fr.riverain.Mails;
import fr.riverain.Visiting;
import fr.riverain.backoffice.Agents;
import fr.riverain.backoffice.Role;
import fr.riverain.backoffice.TestAgents;
import fr.riverain.contract.Subscribers;
import fr.riverain.exchange.Importing;
import fr.riverain.exchange.TakenIn;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.Actor;
import fr.riverain.platform.Audit;
import fr.riverain.platform.Deed;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** S4-32: agents make activation keys, and somebody opens an account with one. */
@OnboardingTest
class KeysWebTests {

    private static final Pattern KEY = Pattern.compile("RN\\w\\w(?:-\\w{4}){3}");

    @TempDir
    private Path files;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestJourneys journeys;

    @Autowired
    private Agents agents;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Portals portals;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private Importing importing;

    @Autowired
    private Audit audit;

    @Autowired
    private GreenMail letterbox;

    private Portal loudunais;
    private Visiting browser;
    private Cookie agent;
    private Cookie administrator;
    private String ref;
    private String mailbox;

    @BeforeEach
    void somebody_is_known_to_billing() {
        loudunais = portals.named("loudunais").orElseThrow();
        browser = Visiting.at(mvc, "loudunais");
        agent = agent("loudunais", Role.CUSTOMER_SERVICE);
        administrator = agent("loudunais", Role.ADMINISTRATOR);
        ref = "K-" + UUID.randomUUID();
        mailbox = "cle@%s.example.org".formatted(UUID.randomUUID());
        imports("");
    }

    @Test
    @DisplayName("S4-32: a list gives a file; unknown references are told; the key opens an account, once")
    void a_key_of_the_file_opens_the_way() {
        var sheet = goesTo(many("liste", "FILE", ref + "\nX-1;X-2", UUID.randomUUID()));
        var page = browser.perform(get(sheet), administrator);
        assertThat(page).bodyText().contains("Une clé créée", "X-1", "X-2", "confiez-le à l’imprimeur");
        assertThat(HtmlChecker.check(text(page))).isEmpty();
        var file = browser.perform(post(sheet), administrator);
        assertThat(file)
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .startsWith("\ufeff\"Référence\";")
                .contains("\"" + ref + "\";\"Anne Clef\";\"3 rue du Palais\";\"\";\"86200\";\"Loudun\";\"RN");
        var key = key(file);
        var walk = Walk.withKey(journeys.guest("loudunais"), TestJourneys.mailbox(), key);
        walk.begin();
        assertThat(goesTo(walk.answer("votre-cle"))).isEqualTo(walk.page("vos-informations"));
        assertThat(walk.guest.follow(walk.page("vos-informations"))).endsWith("vos-informations");
        assertThat(browser.perform(get(page()), agent)).bodyText().contains("Une clé créée par Léa Ranton", "inclus");
    }

    @Test
    @DisplayName("S4-32: pressed twice, a form makes keys once, and the file can be fetched twice")
    void double_clicks_do_no_harm() {
        var wish = UUID.randomUUID();
        var sheet = goesTo(many("liste", "FILE", ref, wish));
        assertThat(goesTo(many("liste", "FILE", ref, wish))).isEqualTo(sheet);
        var key = key(browser.perform(post(sheet), administrator));
        assertThat(key(browser.perform(post(sheet), administrator))).isEqualTo(key);
        assertThat(deeds("subscriber", subscriber())).containsOnlyOnce("contract.key-made");
        assertThat(deeds("key-sheet", wish))
                .containsOnly("contract.keys-fetched")
                .hasSize(2);
        assertThat(opens(key)).isTrue();
    }

    @Test
    @DisplayName("S4-32: by mail, once, to the address that billing knows, and the key opens the way")
    void a_key_by_mail() {
        var wish = UUID.randomUUID();
        var sheet = goesTo(one("MAIL", wish));
        assertThat(goesTo(one("MAIL", wish))).isEqualTo(sheet);
        await().untilAsserted(() -> assertThat(Mails.of(letterbox, mailbox)).hasSize(1));
        var text = Mails.text(Mails.of(letterbox, mailbox).getFirst());
        var key = KEY.matcher(text);
        assertThat(key.find()).as(text).isTrue();
        assertThat(opens(key.group())).isTrue();
        assertThat(browser.perform(get(sheet), agent)).bodyText().contains("/gestion/messages");
        assertThat(browser.perform(post(sheet), agent)).hasStatus(410);
    }

    @Test
    @DisplayName("S4-32: a typo is told at once, and is no try at anybody’s paper")
    void a_typo() {
        var key = made();
        var wrong = key.substring(0, 18) + (key.endsWith("X") ? "Y" : "X");
        var walk = Walk.withKey(journeys.guest("loudunais"), TestJourneys.mailbox(), wrong);
        walk.begin();
        for (var i = 0; i < 30; i++) {
            assertThat(walk.answer("votre-cle"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Un caractère de cette clé est mal recopié");
        }
    }

    @Test
    @DisplayName("S4-32: a new key ends the one before, and no import brings back what was revoked")
    void replaced_and_revoked() {
        imports("4HTK-" + ref.substring(2, 6) + "-9FPR-2MCD");
        var billings = "4HTK-" + ref.substring(2, 6) + "-9FPR-2MCD";
        assertThat(opens(billings)).isTrue();
        var first = made();
        assertThat(opens(billings)).isFalse();
        var second = made();
        assertThat(opens(first)).isFalse();
        assertThat(opens(second)).isTrue();
        var ended = browser.perform(post(page() + "/cle").param("_method", "delete"), agent);
        assertThat(ended).hasStatus(303).hasHeader("Location", page());
        assertThat(browser.perform(post(page() + "/cle").param("_method", "delete"), agent))
                .hasStatus(303);
        assertThat(deeds("subscriber", subscriber())).containsOnlyOnce("contract.key-revoked");
        imports(billings);
        imports(second);
        assertThat(opens(billings)).isFalse();
        assertThat(opens(first)).isFalse();
        assertThat(opens(second)).isFalse();
        assertThat(browser.perform(get(page()), agent))
                .bodyText()
                .contains("Aucune clé n’est en cours de validité", "Clé d’activation annulée");
    }

    @Test
    @DisplayName("S4-32: where billing knows none of the list nothing is made, and what was typed stays")
    void none_of_the_list() {
        var wish = UUID.randomUUID();
        var refused = many("liste", "FILE", "X-1\nX-2", wish);
        assertThat(refused).hasStatus(422).bodyText().contains("Aucune de ces références n’est connue", "X-1\nX-2");
        assertThat(HtmlChecker.check(text(refused))).isEmpty();
        assertThat(browser.perform(get("/gestion/cles/" + wish), administrator)).hasStatus(404);
        assertThat(many("liste", "FILE", " \n", wish)).hasStatus(422).bodyText().contains("au moins une référence");
        assertThat(many("", "FILE", ref, wish)).hasStatus(422).bodyText().contains("à qui ces clés");
        assertThat(many("liste", "", ref, wish)).hasStatus(422).bodyText().contains("comment transmettre");
    }

    @Test
    @DisplayName("S4-32: all who have neither an account nor a key get one, and then nobody is left")
    void all_who_have_none() {
        var sheet = goesTo(many("tous", "FILE", "", UUID.randomUUID()));
        assertThat(text(browser.perform(post(sheet), administrator))).contains(ref);
        assertThat(many("tous", "FILE", "", UUID.randomUUID()))
                .hasStatus(422)
                .bodyText()
                .contains("Aucun abonné sans compte ni clé");
    }

    @Test
    @DisplayName("S4-32: many are for administrators, a file for who made it, and both only where keys are asked for")
    void for_whom() {
        assertThat(browser.perform(get("/gestion/cles"), agent)).hasStatus(404);
        assertThat(browser.perform(get("/gestion"), agent)).bodyText().doesNotContain("/gestion/cles");
        assertThat(browser.perform(get("/gestion"), administrator)).bodyText().contains("/gestion/cles");
        var page = browser.perform(get("/gestion/cles"), administrator);
        assertThat(HtmlChecker.check(text(page))).isEmpty();
        var sheet = goesTo(one("FILE", UUID.randomUUID()));
        assertThat(browser.perform(get(sheet), administrator)).hasStatus(404);
        assertThat(browser.perform(post(sheet), administrator)).hasStatus(404);
        var marseille = Visiting.at(mvc, "marseille");
        var neighbour = agent("marseille", Role.ADMINISTRATOR);
        assertThat(marseille.perform(get("/gestion/cles"), neighbour)).hasStatus(404);
        assertThat(marseille.perform(get(sheet), neighbour)).hasStatus(404);
        assertThat(marseille.perform(
                        post(page() + "/cle")
                                .param("par", "FILE")
                                .param("demande", UUID.randomUUID().toString()),
                        neighbour))
                .hasStatus(404);
        assertThat(audit.latest(portals.named("marseille").orElseThrow().id(), 1)
                        .rows())
                .extracting(Deed::what)
                .doesNotContain("contract.key-made");
    }

    private void imports(String key) {
        try {
            var directory =
                    Files.createDirectories(files.resolve(UUID.randomUUID().toString()));
            Files.writeString(directory.resolve("abonnes.csv"), """
                    ref;civilite;nom;prenom;email;adresse;code_postal;commune;cle_activation
                    %s;Mme;Clef;Anne;%s;3 rue du Palais;86200;Loudun;%s
                    """.formatted(ref, mailbox, key));
            Files.writeString(directory.resolve("contrats.csv"), """
                    ref;ref_abonne;adresse;code_postal;commune
                    D%s;%s;3 rue du Palais;86200;Loudun
                    """.formatted(ref.substring(2, 30), ref));
            TakenIn.by(importing, loudunais.id(), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MvcTestResult many(String whom, String by, String refs, UUID wish) {
        var asked = post("/gestion/cles").param("pour", whom).param("references", refs);
        return browser.perform(
                (by.isEmpty() ? asked : asked.param("par", by)).param("demande", wish.toString()), administrator);
    }

    private MvcTestResult one(String by, UUID wish) {
        return browser.perform(post(page() + "/cle").param("par", by).param("demande", wish.toString()), agent);
    }

    private String made() {
        return key(browser.perform(post(goesTo(one("FILE", UUID.randomUUID()))), agent));
    }

    private boolean opens(String key) {
        var walk = Walk.withKey(journeys.guest("loudunais"), TestJourneys.mailbox(), key);
        walk.begin();
        return walk.answer("votre-cle").getResponse().getStatus() == 303;
    }

    private UUID subscriber() {
        return subscribers.byRef(loudunais.id(), ref).orElseThrow().value();
    }

    private String page() {
        return "/gestion/abonnes/" + subscriber();
    }

    private List<String> deeds(String kind, UUID about) {
        return audit.about(loudunais.id(), kind, about).stream()
                .filter(deed -> deed.actor().kind() == Actor.Kind.AGENT)
                .map(Deed::what)
                .toList();
    }

    private static String key(MvcTestResult answer) {
        var key = KEY.matcher(text(answer));
        assertThat(key.find()).isTrue();
        return key.group();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cookie agent(String portal, Role role) {
        return TestAgents.signedIn(agents, sessions, portals.named(portal).orElseThrow(), "Léa Ranton", role);
    }
}
