package fr.riverain.account;

import static fr.riverain.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.AheadClock;
import fr.riverain.GuardTest;
import fr.riverain.HtmlChecker;
import fr.riverain.Mails;
import fr.riverain.Visiting;
import fr.riverain.identity.Passwords;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From “forgotten your password?” to the new one. */
@GuardTest
class ForgottenWebTests {

    private static final Pattern LINK = Pattern.compile("/mot-de-passe/[\\w-]{43}");
    private static final String CHOSEN = "Restanque.8153?";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GreenMail letterbox;

    @Autowired
    private AheadClock clock;

    private Portal portal;
    private TestAccounts.Resident resident;
    private Visiting browser;

    @BeforeEach
    void somebody_has_an_account(
            @Autowired Portals portals, @Autowired Accounts accounts, @Autowired Passwords passwords) {
        portal = portals.named("marseille").orElseThrow();
        resident = new TestAccounts(accounts, passwords).open(portal);
        browser = Visiting.at(mvc, "marseille");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aix", "marseille", "loudunais", "garonne"})
    @DisplayName("S1-26 S2-08: the door leads to the form, which asks for an address")
    void the_door_leads_to_the_form(String slug) {
        var visitor = Visiting.at(mvc, slug);
        assertThat(visitor.perform(get("/connexion"))).bodyText().contains("href=\"/mot-de-passe-oublie\"");
        assertThat(visitor.perform(get("/mot-de-passe-oublie")))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"email\"", "Valider");
    }

    @Test
    @DisplayName("S1-27: the same answer whether there is an account or not")
    void the_answer_is_neutral() {
        var known = ask(resident.email());
        var unknown = ask("nobody@example.org");
        for (var answer : new MvcTestResult[] {known, unknown}) {
            assertThat(answer).hasStatus(303).hasHeader("Location", "/mot-de-passe-oublie/envoye");
            assertThat(browser.perform(get("/mot-de-passe-oublie/envoye"), Visiting.cookies(answer)))
                    .bodyText()
                    .contains("Si votre compte existe, un e-mail vous a été adressé."
                            + " Il contient toutes les informations nécessaires.");
        }
        assertThat(shown(known)).isEqualTo(shown(unknown));
        assertThat(known.getResponse().getHeaderNames())
                .isEqualTo(unknown.getResponse().getHeaderNames());
    }

    @Test
    @DisplayName("S1-28 S1-29: a mail with a link; opening it consumes nothing, it asks to choose and confirm")
    void the_link_asks_for_a_new_password() throws UnsupportedEncodingException {
        var link = link(1);
        for (var i = 0; i < 3; i++) {
            assertThat(browser.perform(get(link)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("name=\"mot-de-passe\"", "name=\"confirmation\"", "data-argument=\"8\"", "Valider");
        }
        assertThat(HtmlChecker.check(browser.perform(get(link)).getResponse().getContentAsString()))
                .isEmpty();
        assertThat(choose(link, CHOSEN, CHOSEN)).hasStatus(303);
    }

    @Test
    @DisplayName("S1-29: the rules are those of everywhere else, and both fields must say the same")
    void a_weak_password_is_refused_and_the_link_stays_good() {
        var link = link(1);
        for (var weak : new String[] {"S.1a", "nodigits.AB", "NOLOWER.12", "noupper.12", "nospecial12A"}) {
            assertThat(choose(link, weak, weak)).as(weak).hasStatus(422);
        }
        assertThat(choose(link, CHOSEN, CHOSEN + "x")).hasStatus(422);
        assertThat(choose(link, CHOSEN, CHOSEN)).hasStatus(303);
    }

    @Test
    @DisplayName(
            "S1-30 S1-31 S1-32: the new password opens, the old one no more; a mail confirms it, all sessions close")
    void the_new_password_counts_from_now_on() {
        var session = session(signIn(PASSWORD));
        var link = link(1);
        assertThat(browser.perform(get("/compte"), session)).hasStatusOk(); // a pending reset changes nothing
        assertThat(signIn(PASSWORD)).hasStatus(303);

        var done = choose(link, CHOSEN, CHOSEN);
        assertThat(done).hasStatus(303).hasHeader("Location", "/connexion");
        assertThat(browser.perform(get("/connexion"), Visiting.cookies(done)))
                .bodyText()
                .contains("Votre mot de passe a été mis à jour.");
        assertThat(browser.perform(get("/compte"), session)).hasStatus(303);
        assertThat(signIn(PASSWORD)).hasStatus(422);
        assertThat(signIn(CHOSEN)).hasStatus(303);
        await().untilAsserted(
                        () -> assertThat(Mails.of(letterbox, resident.email())).hasSize(2));
        var mail = Mails.of(letterbox, resident.email()).getLast();
        assertThat(Mails.subject(mail)).isEqualTo("Votre mot de passe a été mis à jour");
        assertThat(Mails.text(mail)).contains("Votre compte est de nouveau opérationnel.");
    }

    @Test
    void a_link_is_good_once() {
        var link = link(1);
        choose(link, CHOSEN, CHOSEN);
        assertThat(browser.perform(get(link))).hasStatus(410).bodyText().contains("Ce lien a déjà servi");
        assertThat(choose(link, "Autrement.9000?", "Autrement.9000?")).hasStatus(410);
        assertThat(browser.perform(post(link + "/liens"))).hasStatus(410);
        assertThat(signIn(CHOSEN)).hasStatus(303);
    }

    @Test
    void a_newer_link_ends_the_older_ones() {
        var older = link(1);
        var newer = link(2);
        assertThat(browser.perform(get(older))).hasStatus(410).bodyText().contains("Ce lien n’est plus valable");
        assertThat(browser.perform(get(newer))).hasStatusOk();
    }

    @Test
    void an_expired_link_is_replaced_by_one_click() {
        var link = link(1);
        clock.advance(Duration.ofDays(1));
        assertThat(choose(link, CHOSEN, CHOSEN)).hasStatus(410);
        assertThat(browser.perform(get(link)))
                .hasStatus(410)
                .bodyText()
                .contains("action=\"" + link + "/liens\"", "Demander un nouveau lien")
                .doesNotContain(resident.email());
        assertThat(browser.perform(post(link + "/liens")))
                .hasStatus(303)
                .hasHeader("Location", "/mot-de-passe-oublie/envoye");
        assertThat(browser.perform(get(arrived(2)))).hasStatusOk();
    }

    @Test
    void what_is_no_link_of_this_portal_is_not_found() {
        var link = link(1);
        var neighbour = Visiting.at(mvc, "aix");
        assertThat(neighbour.perform(get(link))).hasStatus(404);
        assertThat(neighbour.perform(post(link).param("mot-de-passe", CHOSEN).param("confirmation", CHOSEN)))
                .hasStatus(404);
        assertThat(neighbour.perform(post(link + "/liens"))).hasStatus(404);
        assertThat(browser.perform(get("/mot-de-passe/never-was-one"))).hasStatus(404);
        assertThat(browser.perform(get(link))).hasStatusOk();
    }

    @Test
    void a_link_ends_with_the_password_that_was_forgotten_however_it_is_changed() {
        var link = link(1);
        var change = post("/compte/mot-de-passe")
                .param("actuel", PASSWORD)
                .param("mot-de-passe", CHOSEN)
                .param("confirmation", CHOSEN);
        assertThat(browser.perform(change, session(signIn(PASSWORD)))).hasStatus(303);
        assertThat(browser.perform(get(link))).hasStatus(410);
        assertThat(choose(link, "Autrement.9000?", "Autrement.9000?")).hasStatus(410);
        assertThat(signIn(CHOSEN)).hasStatus(303);
    }

    private MvcTestResult ask(String email) {
        return browser.perform(post("/mot-de-passe-oublie").param("email", email));
    }

    /** The link of the newest of so many mails, just asked for. */
    private String link(int mails) {
        ask(resident.email());
        return arrived(mails);
    }

    private String arrived(int mails) {
        await().untilAsserted(
                        () -> assertThat(Mails.of(letterbox, resident.email())).hasSize(mails));
        var found =
                LINK.matcher(Mails.text(Mails.of(letterbox, resident.email()).getLast()));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private String shown(MvcTestResult answer) {
        try {
            return browser.perform(get("/mot-de-passe-oublie/envoye"), Visiting.cookies(answer))
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult choose(String link, String password, String confirmation) {
        return browser.perform(post(link).param("mot-de-passe", password).param("confirmation", confirmation));
    }

    private MvcTestResult signIn(String password) {
        return browser.perform(post("/session").param("email", resident.email()).param("mot-de-passe", password));
    }

    private static Cookie session(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("__Host-session"));
    }
}
