package fr.riverain.account;

import static fr.riverain.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.AheadClock;
import fr.riverain.Authenticator;
import fr.riverain.HtmlChecker;
import fr.riverain.Mails;
import fr.riverain.Statements;
import fr.riverain.Visiting;
import fr.riverain.identity.Passwords;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Residents who want more than a password: a telephone that makes codes, and ten codes for the day when it is lost. */
abstract class Protecting {

    private static final Pattern RECOVERY = Pattern.compile("[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}");
    private static final Pattern RESET = Pattern.compile("/mot-de-passe/[\\w-]{43}");
    private static final Duration NEXT_CODE = Duration.ofSeconds(30);

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

    @BeforeEach
    void somebody_has_an_account(
            @Autowired Portals portals, @Autowired Accounts accounts, @Autowired Passwords passwords) {
        portal = portals.named("marseille").orElseThrow();
        this.accounts = new TestAccounts(accounts, passwords);
        resident = this.accounts.open(portal);
        browser = Visiting.at(mvc, "marseille");
    }

    /** What a resident has after it: the application, the codes, and the session in which it was done. */
    private record Linked(Authenticator application, List<String> codes, List<Cookie> signedIn) {

        Cookie[] session() {
            return signedIn.toArray(Cookie[]::new);
        }
    }

    @Test
    @DisplayName("F021: who wants it links a telephone; from then on a password alone opens nothing")
    void a_telephone_is_linked() throws UnsupportedEncodingException {
        var session = Visiting.cookies(password(PASSWORD));
        assertThat(valid(browser.perform(get("/compte"), session))).contains("Mot de passe seul", "/compte/securite");
        assertThat(valid(browser.perform(get("/compte/securite"), session))).contains("Relier mon téléphone");
        assertThat(valid(browser.perform(get("/compte/securite/telephone"), session)))
                .contains("name=\"actuel\"")
                .doesNotContain("<svg class=\"qr\"");

        var linked = link(session);

        assertThat(linked.codes()).hasSize(10).doesNotHaveDuplicates();
        awaitMail("Un téléphone est relié à votre compte");
        assertThat(browser.perform(get("/compte"), session)).bodyText().contains("Double vérification active");
        assertThat(valid(browser.perform(get("/compte/securite"), session))).contains("10 codes restent");

        var asked = password(PASSWORD, "/contrats");
        assertThat(asked).hasStatus(303).hasHeader("Location", "/connexion/code?vers=%2Fcontrats");
        assertThat(asked.getResponse().getCookie("__Host-session")).isNull();
        var step = Visiting.cookies(asked);
        assertThat(valid(browser.perform(get("/connexion/code?vers=/contrats"), step)))
                .contains("value=\"/contrats\"", "autocomplete=\"one-time-code\"");
        assertThat(browser.perform(get("/compte"), step)).hasStatus(303);
        var wrong =
                browser.perform(post("/connexion/code").param("code", "000000").param("vers", "/contrats"), step);
        assertThat(wrong).hasStatus(422);
        assertThat(valid(wrong)).contains("value=\"/contrats\"", "aria-invalid=\"true\"");

        clock.advance(NEXT_CODE);
        var code = linked.application().codeAt(clock.instant());
        var entered =
                browser.perform(post("/connexion/code").param("code", code).param("vers", "/contrats"), step);
        assertThat(entered).hasStatus(303).hasHeader("Location", "/contrats");
        assertThat(browser.perform(get("/compte"), Visiting.cookies(entered))).hasStatusOk();
        assertThat(browser.perform(post("/connexion/code").param("code", code), step))
                .as("a code is good once")
                .hasStatus(422);
    }

    @Test
    void whoever_asked_to_stay_signed_in_does_so_after_the_code() throws UnsupportedEncodingException {
        var linked = linked();
        var step = Visiting.cookies(browser.perform(post("/session")
                .param("email", resident.email())
                .param("mot-de-passe", PASSWORD)
                .param("rester", "true")));
        assertThat(code(linked, step).getResponse().getCookie("__Host-session"))
                .satisfies(cookie -> assertThat(cookie.getMaxAge())
                        .isEqualTo((int) portal.sessions().remembered().toSeconds()));
    }

    @Test
    void codes_are_shown_in_the_browser_that_asked_and_can_be_taken_along() throws UnsupportedEncodingException {
        var session = Visiting.cookies(password(PASSWORD));
        var confirmed = confirm(session);
        var shown = with(session, Visiting.cookies(confirmed));
        assertThat(confirmed).hasHeader("Location", "/compte/securite/codes");
        var codes = codes(valid(browser.perform(get("/compte/securite/codes"), shown)));
        var file = browser.perform(get("/compte/securite/codes/fichier"), shown);
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"codes-de-secours.txt\"");
        assertThat(codes(file.getResponse().getContentAsString())).isEqualTo(codes);

        assertThat(browser.perform(get("/compte/securite/codes"), session)).hasStatus(303);
        assertThat(browser.perform(get("/compte/securite/codes/fichier"), session))
                .hasStatus(404);
        var neighbour = signedIn(accounts.open(portal));
        assertThat(browser.perform(get("/compte/securite/codes"), with(neighbour, Visiting.cookies(confirmed))))
                .as("somebody else’s")
                .hasStatus(303);
        var nobodys = new Cookie("__Host-recovery", "_".repeat(60)); // of no key of ours
        assertThat(browser.perform(get("/compte/securite/codes"), with(session, new Cookie[] {nobodys})))
                .hasStatus(303);
        assertThat(browser.perform(delete("/compte/securite/codes"), shown)
                        .getResponse()
                        .getHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Host-recovery=;") && cookie.contains("Max-Age=0"));
        clock.advance(Duration.ofMinutes(15));
        assertThat(browser.perform(get("/compte/securite/codes"), shown)).hasStatus(303);
    }

    @Test
    void a_recovery_code_opens_once_however_it_is_typed_and_its_owner_is_told() throws UnsupportedEncodingException {
        var linked = linked();
        var step = Visiting.cookies(password(PASSWORD));
        var typed = " "
                + linked.codes().getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(browser.perform(post("/connexion/code").param("secours", "23456-ABCDE"), step))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"secours-erreur\"");
        assertThat(browser.perform(post("/connexion/code").param("secours", typed), step))
                .hasStatus(303)
                .hasHeader("Location", "/");
        assertThat(browser.perform(post("/connexion/code").param("secours", typed), step))
                .as("again")
                .hasStatus(422);
        awaitMail("Un code de secours a servi");
        assertThat(browser.perform(get("/compte/securite"), linked.session()))
                .bodyText()
                .contains("9 codes restent");
        var neighbour = accounts.open(portal);
        var theirs = linked(neighbour);
        assertThat(browser.perform(
                        post("/connexion/code").param("secours", linked.codes().get(1)),
                        Visiting.cookies(password(neighbour, PASSWORD, ""))))
                .as("another’s code")
                .hasStatus(422);
        assertThat(theirs.codes()).doesNotContainAnyElementsOf(linked.codes());
    }

    @Test
    @DisplayName("F137: a thousand guesses, knowing the password: five comparisons")
    void whoever_guesses_codes_has_to_wait() throws UnsupportedEncodingException {
        var linked = linked();
        var step = Visiting.cookies(password(PASSWORD));
        for (var i = 0; i < 5; i++) {
            assertThat(browser.perform(post("/connexion/code").param(i % 2 == 0 ? "code" : "secours", "123456"), step))
                    .hasStatus(422);
        }
        assertThat(browser.perform(
                        post("/connexion/code").param("secours", linked.codes().getFirst()), step))
                .hasStatus(429)
                .bodyText()
                .contains("Trop d’essais");
        clock.advance(Duration.ofMinutes(2));
        assertThat(code(linked, step)).as("the owner, after a while").hasStatus(303);
    }

    @Test
    @DisplayName("F021: a forgotten password neither removes the second factor nor gets round it")
    void a_new_password_is_no_way_round() throws UnsupportedEncodingException {
        var linked = linked();
        var before = Visiting.cookies(password(PASSWORD));
        browser.perform(post("/mot-de-passe-oublie").param("email", resident.email()));
        var link = RESET.matcher(awaitMail("Renouvellement de votre mot de passe"));
        assertThat(link.find()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(browser.perform(post(link.group())
                        .param("mot-de-passe", "Restanque.8153?")
                        .param("confirmation", "Restanque.8153?")))
                .hasStatus(303)
                .hasHeader("Location", "/connexion");
        assertThat(code(linked, before))
                .as("the old password is worth nothing now")
                .hasHeader("Location", "/connexion");
        assertThat(password("Restanque.8153?")).hasHeader("Location", "/connexion/code");
    }

    @Test
    void a_step_is_good_for_ten_minutes_and_at_its_own_portal() throws UnsupportedEncodingException {
        var linked = linked();
        var step = Visiting.cookies(password(PASSWORD));
        clock.advance(NEXT_CODE);
        var code = linked.application().codeAt(clock.instant());
        assertThat(Visiting.at(mvc, "aix").perform(post("/connexion/code").param("code", code), step))
                .hasHeader("Location", "/connexion");
        assertThat(browser.perform(post("/connexion/code").param("code", code)))
                .as("no password before")
                .hasHeader("Location", "/connexion");
        clock.advance(Duration.ofMinutes(10));
        assertThat(browser.perform(get("/connexion/code"), step)).hasHeader("Location", "/connexion");
    }

    @Test
    void to_remove_the_telephone_takes_the_password_and_a_code() throws UnsupportedEncodingException {
        var linked = linked();
        assertThat(browser.perform(get("/compte/securite/telephone"), linked.session()))
                .as("the secret is shown no more")
                .hasHeader("Location", "/compte/securite");
        assertThat(valid(browser.perform(get("/compte/securite/telephone/retrait"), linked.session())))
                .contains("name=\"actuel\"", "name=\"code\"");
        clock.advance(NEXT_CODE);
        var code = linked.application().codeAt(clock.instant());
        assertThat(valid(change("/compte/securite/telephone/retrait", "Not.the.password1", code, linked.session())))
                .contains("id=\"actuel-erreur\"");
        assertThat(valid(change("/compte/securite/telephone/retrait", PASSWORD, "", linked.session())))
                .contains("id=\"code-erreur\"");
        assertThat(change("/compte/securite/telephone/retrait", PASSWORD, code, linked.session()))
                .hasStatus(303)
                .hasHeader("Location", "/compte/securite");
        awaitMail("Un téléphone n’est plus relié à votre compte");
        assertThat(password(PASSWORD)).hasHeader("Location", "/");
        var again = link(Visiting.cookies(password(PASSWORD)));
        assertThat(browser.perform(
                        post("/connexion/code").param("secours", linked.codes().getFirst()),
                        Visiting.cookies(password(PASSWORD))))
                .as("a code from before")
                .hasStatus(422);
        assertThat(again.codes()).hasSize(10);
    }

    @Test
    void new_recovery_codes_replace_those_before() throws UnsupportedEncodingException {
        var linked = linked();
        assertThat(browser.perform(get("/compte/securite/codes/nouveaux"), linked.session()))
                .hasStatusOk();
        var renewed = change(
                "/compte/securite/codes/nouveaux", PASSWORD, linked.codes().getFirst(), linked.session());
        assertThat(renewed).hasStatus(303).hasHeader("Location", "/compte/securite/codes");
        var codes = codes(valid(
                browser.perform(get("/compte/securite/codes"), with(linked.session(), Visiting.cookies(renewed)))));
        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(linked.codes());
        awaitMail("Vos codes de secours sont remplacés");
        awaitMail("Un code de secours a servi");
        var step = Visiting.cookies(password(PASSWORD));
        assertThat(browser.perform(
                        post("/connexion/code").param("secours", linked.codes().get(1)), step))
                .hasStatus(422);
        assertThat(browser.perform(post("/connexion/code").param("secours", codes.get(1)), step))
                .hasStatus(303);
    }

    @Test
    void the_secret_is_shown_to_the_browser_that_proved_the_password_and_to_no_other()
            throws UnsupportedEncodingException {
        var session = Visiting.cookies(password(PASSWORD));
        assertThat(change("/compte/securite/telephone", "Not.the.password1", "", session))
                .hasStatus(422);
        var begun = Visiting.cookies(change("/compte/securite/telephone", PASSWORD, "", session));
        assertThat(browser.perform(get("/compte/securite/telephone"), with(session, begun)))
                .bodyText()
                .contains("<svg class=\"qr\"");
        assertThat(browser.perform(get("/compte/securite/telephone"), session))
                .bodyText()
                .doesNotContain("<svg class=\"qr\"");
        var neighbour = signedIn(accounts.open(portal));
        assertThat(browser.perform(get("/compte/securite/telephone"), with(neighbour, begun)))
                .bodyText()
                .doesNotContain("<svg class=\"qr\"");
        assertThat(password(PASSWORD))
                .as("nothing is asked before the first code")
                .hasHeader("Location", "/");
    }

    @Test
    void the_pages_ask_the_database_little() throws UnsupportedEncodingException {
        var session = linked().session();
        for (var page : List.of("/compte", "/compte/securite", "/compte/securite/telephone/retrait")) {
            assertThat(Statements.during(() ->
                            assertThat(browser.perform(get(page), session)).hasStatusOk()))
                    .as(page)
                    .hasSizeLessThanOrEqualTo(6);
        }
    }

    private Linked linked() throws UnsupportedEncodingException {
        return linked(resident);
    }

    private Linked linked(TestAccounts.Resident who) throws UnsupportedEncodingException {
        return link(signedIn(who));
    }

    private Linked link(Cookie[] session) throws UnsupportedEncodingException {
        var proven = with(session, Visiting.cookies(change("/compte/securite/telephone", PASSWORD, "", session)));
        var page = valid(browser.perform(get("/compte/securite/telephone"), proven));
        var application = Authenticator.reading(page);
        assertThat(browser.perform(post("/compte/securite/telephone/code").param("code", "000000"), proven))
                .hasStatus(422);
        var confirmed = browser.perform(
                post("/compte/securite/telephone/code").param("code", application.codeAt(clock.instant())), proven);
        assertThat(confirmed).hasStatus(303);
        var codes = browser.perform(get("/compte/securite/codes"), with(session, Visiting.cookies(confirmed)));
        return new Linked(application, codes(valid(codes)), List.of(session));
    }

    private MvcTestResult confirm(Cookie[] session) throws UnsupportedEncodingException {
        var proven = with(session, Visiting.cookies(change("/compte/securite/telephone", PASSWORD, "", session)));
        var application = Authenticator.reading(valid(browser.perform(get("/compte/securite/telephone"), proven)));
        return browser.perform(
                post("/compte/securite/telephone/code").param("code", application.codeAt(clock.instant())), proven);
    }

    private MvcTestResult change(String path, String password, String code, Cookie... session) {
        return browser.perform(post(path).param("actuel", password).param("code", code), session);
    }

    private MvcTestResult code(Linked linked, Cookie... step) {
        clock.advance(NEXT_CODE);
        return browser.perform(
                post("/connexion/code").param("code", linked.application().codeAt(clock.instant())), step);
    }

    private Cookie[] signedIn(TestAccounts.Resident who) {
        return Visiting.cookies(password(who, PASSWORD, ""));
    }

    private MvcTestResult password(String password) {
        return password(resident, password, "");
    }

    private MvcTestResult password(String password, String wanted) {
        return password(resident, password, wanted);
    }

    private MvcTestResult password(TestAccounts.Resident who, String password, String wanted) {
        return browser.perform(post("/session")
                .param("email", who.email())
                .param("mot-de-passe", password)
                .param("vers", wanted));
    }

    private String awaitMail(String subject) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Mails.of(letterbox, resident.email()).stream()
                                .filter(mail -> Mails.subject(mail).equals(subject))
                                .map(Mails::text)
                                .findFirst()
                                .orElse(""),
                        text -> !text.isEmpty());
    }

    private static List<String> codes(String page) {
        return RECOVERY.matcher(page).results().map(MatchResult::group).toList();
    }

    private static Cookie[] with(Cookie[] session, Cookie[] more) {
        return java.util.stream.Stream.of(session, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(Cookie[]::new);
    }

    private static String valid(MvcTestResult answer) throws UnsupportedEncodingException {
        var page = answer.getResponse().getContentAsString();
        assertThat(HtmlChecker.check(page)).isEmpty();
        return page;
    }
}
