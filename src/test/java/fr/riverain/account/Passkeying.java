package fr.riverain.account;

import static fr.riverain.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.AheadClock;
import fr.riverain.HtmlChecker;
import fr.riverain.Mails;
import fr.riverain.SoftwarePasskey;
import fr.riverain.Visiting;
import fr.riverain.identity.Passwords;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Passkeys: after the password, or instead of it; and everything that must not open with one. */
abstract class Passkeying {

    private static final Pattern REMOVAL = Pattern.compile("/compte/securite/cles/[\\w-]+/retrait");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GreenMail letterbox;

    @Autowired
    private AheadClock clock;

    private Portal portal;
    private TestAccounts accounts;
    private TestAccounts.Resident resident;
    private Visiting browser;
    private SoftwarePasskey passkey;

    @BeforeEach
    void somebody_has_an_account_and_a_device(
            @Autowired Portals portals, @Autowired Accounts accounts, @Autowired Passwords passwords) {
        portal = portals.named("marseille").orElseThrow();
        this.accounts = new TestAccounts(accounts, passwords);
        resident = this.accounts.open(portal);
        browser = Visiting.at(mvc, "marseille");
        passkey = device();
    }

    private SoftwarePasskey device() {
        return new SoftwarePasskey(portal.url(""), "marseille.localhost");
    }

    @Test
    @DisplayName("F021: a passkey is asked for after the password; its owner is told, and gets recovery codes")
    void a_passkey_is_added_and_asked_for() throws UnsupportedEncodingException {
        var session = signedIn(resident);
        var added = add(session, passkey, "Mon téléphone");
        assertThat(added).hasStatus(303).hasHeader("Location", "/compte/securite/codes");
        awaitMail("Une clé d’accès est ajoutée à votre compte");
        assertThat(valid(browser.perform(get("/compte/securite"), session)))
                .contains("Mon téléphone", "10 codes restent");

        var step = Visiting.cookies(password(resident));
        assertThat(step).noneMatch(cookie -> cookie.getName().equals("__Host-session"));
        var page = valid(browser.perform(get("/connexion/code?vers=/contrats"), step));
        assertThat(page).contains("data-passkey=\"get\"", "name=\"secours\"").doesNotContain("name=\"code\"");
        var entered = answer(passkey.shown(SoftwarePasskey.challenge(page)), step);
        assertThat(entered).hasStatus(303).hasHeader("Location", "/contrats");
        assertThat(browser.perform(get("/compte"), Visiting.cookies(entered))).hasStatusOk();
    }

    @Test
    void a_second_device_takes_the_first_or_a_recovery_code_and_each_goes_alone() throws UnsupportedEncodingException {
        var session = signedIn(resident);
        add(session, passkey, "Un");
        assertThat(browser.perform(post("/compte/securite/cles/nouvelle").param("actuel", PASSWORD), session))
                .as("the password alone")
                .hasStatus(422);
        var other = device();
        var asked = valid(browser.perform(get("/compte/securite/cles/nouvelle"), session));
        var proven = with(
                session,
                Visiting.cookies(browser.perform(
                        post("/compte/securite/cles/nouvelle")
                                .param("actuel", PASSWORD)
                                .param("reponse", passkey.shown(SoftwarePasskey.challenge(asked))),
                        session)));
        assertThat(make(proven, other, "Deux")).hasStatus(303).hasHeader("Location", "/compte/securite");
        var removals = REMOVAL.matcher(valid(browser.perform(get("/compte/securite"), session)))
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(removals).hasSize(2);
        assertThat(browser.perform(get(removals.getFirst()), signedIn(accounts.open(portal))))
                .as("somebody else’s")
                .hasStatus(404);
        for (var removal : List.of(removals.getFirst(), removals.getLast())) {
            var page = valid(browser.perform(get(removal), session));
            assertThat(browser.perform(
                            post(removal)
                                    .param("actuel", PASSWORD)
                                    .param("reponse", other.shown(SoftwarePasskey.challenge(page))),
                            session))
                    .hasStatus(303);
        }
        awaitMail("Une clé d’accès est retirée de votre compte");
        assertThat(password(resident)).as("none is left").hasHeader("Location", "/");
    }

    @Test
    @DisplayName("F021: a passkey opens without a password, where its device has seen its owner")
    void a_passkey_opens_alone() throws UnsupportedEncodingException {
        add(signedIn(resident), passkey, "Un");
        assertThat(valid(browser.perform(get("/connexion?vers=/contrats"))))
                .contains("/connexion/cle?vers=%2Fcontrats");
        var page = valid(browser.perform(get("/connexion/cle?vers=/contrats")));
        var response = passkey.shown(SoftwarePasskey.challenge(page));
        var entered = enter(response);
        assertThat(entered).hasStatus(303).hasHeader("Location", "/contrats");
        assertThat(entered.getResponse().getCookie("__Host-session"))
                .satisfies(cookie -> assertThat(cookie.getMaxAge()).isPositive());
        assertThat(enter(response)).as("the same again").hasStatus(422);
        assertThat(enter(passkey.shownUnverified(challenge("/connexion/cle"))))
                .as("touched by anybody")
                .hasStatus(422);
        assertThat(enter(device().shown(challenge("/connexion/cle"))))
                .as("a device that nobody knows")
                .hasStatus(422)
                .bodyText()
                .contains("pas été acceptée");
    }

    @Test
    void a_challenge_is_answered_once_at_its_own_page_and_within_its_time() throws UnsupportedEncodingException {
        passkey = device().thatDoesNotCount();
        add(signedIn(resident), passkey, "Un");
        var step = Visiting.cookies(password(resident));
        var challenge = SoftwarePasskey.challenge(valid(browser.perform(get("/connexion/code"), step)));
        assertThat(enter(passkey.shown(challenge)))
                .as("made for the second step")
                .hasStatus(422);
        assertThat(answer(passkey.shown(challenge("/connexion/cle")), step))
                .as("made for the door")
                .hasStatus(422);
        assertThat(answer(passkey.shown("bm8"), step)).as("made by nobody").hasStatus(422);
        var response = passkey.shown(challenge);
        assertThat(answer(response, step)).hasStatus(303);
        assertThat(answer(response, step)).as("replayed").hasStatus(422);
        var late = challenge("/connexion/cle");
        clock.advance(Duration.ofMinutes(30));
        assertThat(enter(passkey.shown(late))).as("too late").hasStatus(422);
    }

    @Test
    void what_another_page_another_portal_or_another_person_has_signed_opens_nothing()
            throws UnsupportedEncodingException {
        add(signedIn(resident), passkey, "Un");
        for (var elsewhere : List.of("https://marseille.example", "http://aix.localhost", "null")) {
            assertThat(enter(passkey.at(elsewhere, "marseille.localhost").shown(challenge("/connexion/cle"))))
                    .as(elsewhere)
                    .hasStatus(422);
        }
        assertThat(enter(passkey.at(portal.url(""), "aix.localhost").shown(challenge("/connexion/cle"))))
                .as("a key of another host")
                .hasStatus(422);
        var aix = Visiting.at(mvc, "aix");
        var there = SoftwarePasskey.challenge(valid(aix.perform(get("/connexion/cle"))));
        assertThat(aix.perform(post("/connexion/cle").param("reponse", passkey.shown(there))))
                .as("at another portal")
                .hasStatus(422);
        assertThat(enter(passkey.shown(there)))
                .as("with another portal’s challenge")
                .hasStatus(422);

        var neighbour = accounts.open(portal);
        var theirs = device();
        add(signedIn(neighbour), theirs, "Un");
        var step = Visiting.cookies(password(resident));
        var challenge = SoftwarePasskey.challenge(valid(browser.perform(get("/connexion/code"), step)));
        assertThat(answer(theirs.shown(challenge), step))
                .as("another’s passkey")
                .hasStatus(422);
    }

    @Test
    void a_copy_of_a_device_counts_apart_and_is_found_out() throws UnsupportedEncodingException {
        add(signedIn(resident), passkey, "Un");
        var copy = passkey.copied();
        assertThat(enter(passkey.shown(challenge("/connexion/cle")))).hasStatus(303);
        assertThat(enter(copy.shown(challenge("/connexion/cle")))).hasStatus(422);
    }

    @Test
    void what_is_no_answer_of_a_device_is_refused_with_a_sentence() {
        for (var nonsense : List.of("", "{}", "[]", "null", "{\"id\":1}", "x".repeat(20_000))) {
            assertThat(browser.perform(post("/connexion/cle").param("reponse", nonsense)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("pas été acceptée");
        }
    }

    @Test
    void nobody_adds_a_passkey_without_proof_nor_with_somebody_elses() throws UnsupportedEncodingException {
        var session = signedIn(resident);
        assertThat(browser.perform(post("/compte/securite/cles").param("reponse", "{}"), session))
                .hasHeader("Location", "/compte/securite/cles/nouvelle");
        var proven = proven(session);
        var made = passkey.made(challenge("/compte/securite/cles/nouvelle", proven));
        var neighbour = signedIn(accounts.open(portal));
        assertThat(browser.perform(post("/compte/securite/cles").param("reponse", made), proven(neighbour)))
                .as("a challenge of somebody else")
                .hasStatus(422);
        var refused = browser.perform(
                post("/compte/securite/cles").param("reponse", "{}").param("nom", "Ma clé"), proven);
        assertThat(refused).hasStatus(422);
        assertThat(valid(refused)).contains("value=\"Ma clé\"", "data-challenge");
        assertThat(browser.perform(post("/compte/securite/cles").param("reponse", made), proven))
                .hasStatus(303);
        assertThat(browser.perform(delete("/session"), session)).hasStatus(303);
    }

    private MvcTestResult add(Cookie[] session, SoftwarePasskey device, String name)
            throws UnsupportedEncodingException {
        return make(proven(session), device, name);
    }

    private Cookie[] proven(Cookie[] session) {
        return with(
                session,
                Visiting.cookies(
                        browser.perform(post("/compte/securite/cles/nouvelle").param("actuel", PASSWORD), session)));
    }

    private MvcTestResult make(Cookie[] proven, SoftwarePasskey device, String name)
            throws UnsupportedEncodingException {
        var made = device.made(challenge("/compte/securite/cles/nouvelle", proven));
        return browser.perform(post("/compte/securite/cles").param("nom", name).param("reponse", made), proven);
    }

    private String challenge(String path, Cookie... cookies) throws UnsupportedEncodingException {
        return SoftwarePasskey.challenge(valid(browser.perform(get(path), cookies)));
    }

    private MvcTestResult answer(String response, Cookie... step) {
        return browser.perform(
                post("/connexion/code").param("reponse", response).param("vers", "/contrats"), step);
    }

    private MvcTestResult enter(String response) {
        return browser.perform(post("/connexion/cle")
                .param("reponse", response)
                .param("rester", "true")
                .param("vers", "/contrats"));
    }

    private Cookie[] signedIn(TestAccounts.Resident who) {
        return Visiting.cookies(password(who));
    }

    private MvcTestResult password(TestAccounts.Resident who) {
        return browser.perform(post("/session").param("email", who.email()).param("mot-de-passe", PASSWORD));
    }

    private void awaitMail(String subject) {
        await().atMost(Duration.ofSeconds(20)).until(() -> Mails.of(letterbox, resident.email()).stream()
                .anyMatch(mail -> Mails.subject(mail).equals(subject)));
    }

    private static Cookie[] with(Cookie[] session, Cookie[] more) {
        return Stream.of(session, more).flatMap(Arrays::stream).toArray(Cookie[]::new);
    }

    private static String valid(MvcTestResult answer) throws UnsupportedEncodingException {
        var page = answer.getResponse().getContentAsString();
        assertThat(HtmlChecker.check(page)).isEmpty();
        return page;
    }
}
