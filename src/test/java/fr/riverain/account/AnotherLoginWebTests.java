package fr.riverain.account;

import static fr.riverain.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.AheadClock;
import fr.riverain.GuardTest;
import fr.riverain.HtmlChecker;
import fr.riverain.Mails;
import fr.riverain.SoftwarePasskey;
import fr.riverain.Statements;
import fr.riverain.Telephone;
import fr.riverain.Visiting;
import fr.riverain.identity.Citizen;
import fr.riverain.identity.Passwords;
import fr.riverain.platform.Audit;
import fr.riverain.platform.Deed;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Another address, another mobile: asked for, confirmed, told, taken back. */
@GuardTest
class AnotherLoginWebTests {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern UNDO = Pattern.compile("/retour/[\\w-]{43}");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GreenMail letterbox;

    @Autowired
    private Telephone telephone;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Audit audit;

    @Autowired
    private AheadClock clock;

    private Portal portal;
    private Visiting browser;

    @BeforeEach
    void at_garonne(@Autowired Portals portals) {
        portal = portals.named("garonne").orElseThrow();
        browser = Visiting.at(mvc, "garonne");
        clock.advance(Duration.ofDays(2));
    }

    private record Someone(AccountId id, String email, String phone, Cookie session) {}

    @Test
    @DisplayName("F020: another address opens the account once its code is typed, and both addresses are told")
    void another_address() {
        var odette = opens(mailbox(), null);
        var fresh = mailbox();
        var tablet = signIn(odette.email());
        assertThat(browser.perform(get("/compte"), odette.session())).bodyText().contains("href=\"/compte/adresse\"");
        var form = browser.perform(get("/compte/adresse"), odette.session());
        assertThat(form)
                .hasStatusOk()
                .bodyText()
                .contains(odette.email(), "Vos factures n’en dépendent pas", "Mot de passe actuel");
        checked(form);
        assertThat(ask("adresse", odette, fresh, PASSWORD))
                .hasStatus(303)
                .hasHeader("Location", "/compte/adresse/code");
        var page = browser.perform(get("/compte/adresse/code"), odette.session());
        checked(page);
        assertThat(page).bodyText().contains(fresh);
        assertThat(browser.perform(get("/compte"), odette.session())).bodyText().contains(odette.email(), fresh);
        assertThat(accounts.byEmail(portal.id(), odette.email())).contains(odette.id());

        var code = codeByMail(fresh);
        assertThat(enter("adresse", odette, wrong(code)))
                .hasStatus(422)
                .bodyText()
                .contains("Ce n’est pas le code");
        assertThat(enter("adresse", odette, code)).hasStatus(303).hasHeader("Location", "/compte");
        assertThat(accounts.byEmail(portal.id(), fresh)).contains(odette.id());
        assertThat(accounts.byEmail(portal.id(), odette.email())).isEmpty();
        assertThat(isSignedIn(odette.session())).isTrue();
        assertThat(isSignedIn(tablet)).isFalse();
        assertThat(mail(odette.email(), 1)).contains("a changé", "/retour/").doesNotContain(fresh);
        assertThat(mail(fresh, 2)).contains("nouvelle adresse est confirmée");
        assertThat(deeds(odette)).contains("account.email-changed", "account.email-change-asked");
        assertThat(signInAnswer(fresh, PASSWORD)).hasStatus(303);
        assertThat(signInAnswer(odette.email(), PASSWORD)).hasStatus(422);
    }

    @Test
    @DisplayName("F018, F020: an address that opens another account looks the same, and only its mailbox is told")
    void an_address_with_an_account_tells_its_mailbox_alone() throws UnsupportedEncodingException {
        var odette = opens(mailbox(), null);
        var marius = opens(mailbox(), null);
        var nobody = mailbox();
        assertThat(ask("adresse", odette, marius.email(), PASSWORD)).hasStatus(303);
        var known = plain(browser.perform(get("/compte/adresse/code"), odette.session()), marius.email());
        assertThat(mail(marius.email(), 1)).contains("ouvre déjà").doesNotContain(odette.email());
        assertThat(plain(enter("adresse", odette, "000000"), marius.email())).contains("Ce n’est pas le code");
        assertThat(ask("adresse", odette, nobody, PASSWORD)).hasStatus(303);
        assertThat(plain(browser.perform(get("/compte/adresse/code"), odette.session()), nobody))
                .isEqualTo(known);
        assertThat(accounts.byEmail(portal.id(), marius.email())).contains(marius.id());
    }

    @Test
    void the_password_is_asked_again_and_what_was_typed_is_kept() {
        var odette = opens(mailbox(), null);
        var fresh = mailbox();
        var wrong = ask("adresse", odette, fresh, "Autrechose.99!");
        assertThat(wrong).hasStatus(422).bodyText().contains("Ce n’est pas votre mot de passe", "value=\"" + fresh);
        checked(wrong);
        assertThat(ask("adresse", odette, "odette", PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"odette\"");
        assertThat(ask("adresse", odette, odette.email().toUpperCase(Locale.ROOT), PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("déjà l’adresse de votre compte");
        assertThat(browser.perform(get("/compte/adresse/code"), odette.session()))
                .hasStatus(410);
        for (var i = 0; i < 6; i++) {
            ask("adresse", odette, fresh, "Autrechose.99!");
        }
        assertThat(ask("adresse", odette, fresh, PASSWORD))
                .hasStatus(429)
                .bodyText()
                .contains("Trop d’essais");
        assertThat(Mails.of(letterbox, fresh)).isEmpty();
    }

    @Test
    void a_code_has_half_an_hour_and_five_tries_and_serves_the_session_that_asked() {
        var odette = opens(mailbox(), null);
        var fresh = mailbox();
        ask("adresse", odette, fresh, PASSWORD);
        var code = codeByMail(fresh);
        var other = new Someone(odette.id(), odette.email(), "", signIn(odette.email()));
        assertThat(enter("adresse", other, code)).hasStatus(410);
        for (var i = 0; i < LoginChanges.TRIES; i++) {
            enter("adresse", odette, wrong(code));
        }
        assertThat(enter("adresse", odette, code)).hasStatus(410).bodyText().contains("Recommencez");
        ask("adresse", odette, fresh, PASSWORD);
        var late = codeByMail(fresh, 2);
        clock.advance(ChangingLogin.BY_MAIL);
        var signedInAgain = isSignedIn(odette.session());
        assertThat(enter("adresse", odette, late)).hasStatus(signedInAgain ? 410 : 303);
        assertThat(accounts.byEmail(portal.id(), odette.email())).contains(odette.id());
    }

    @Test
    void whoever_gives_up_keeps_what_they_have() {
        var odette = opens(mailbox(), null);
        var fresh = mailbox();
        ask("adresse", odette, fresh, PASSWORD);
        var code = codeByMail(fresh);
        assertThat(browser.perform(delete("/compte/adresse/code"), odette.session()))
                .hasStatus(303);
        assertThat(enter("adresse", odette, code)).hasStatus(410);
        assertThat(browser.perform(get("/compte"), odette.session())).bodyText().doesNotContain(fresh);
    }

    @Test
    @DisplayName("F017, F020: a link for a new password that went to the former address is dead")
    void the_links_of_the_former_address_die() {
        var odette = opens(mailbox(), null);
        browser.perform(post("/mot-de-passe-oublie").param("email", odette.email()));
        var link = found(Pattern.compile("/mot-de-passe/[\\w-]{43}"), mail(odette.email(), 1));
        assertThat(browser.perform(get(link))).hasStatusOk();
        var fresh = mailbox();
        ask("adresse", odette, fresh, PASSWORD);
        enter("adresse", odette, codeByMail(fresh));
        assertThat(browser.perform(get(link))).hasStatus(410);
    }

    @Test
    @DisplayName("F020: the former address takes it back within seven days: sessions close, and so does the password")
    void the_former_address_takes_it_back() {
        var odette = opens(mailbox(), null);
        var thief = mailbox();
        ask("adresse", odette, thief, PASSWORD);
        enter("adresse", odette, codeByMail(thief));
        var further = mailbox();
        ask("adresse", odette, further, PASSWORD);
        enter("adresse", odette, codeByMail(further));
        var undo = found(UNDO, mail(odette.email(), 1));
        var thiefs = found(UNDO, mail(thief, 3));
        clock.advance(Duration.ofDays(6));
        var page = browser.perform(get(undo));
        assertThat(page).hasStatusOk().bodyText().contains("Ce n’était pas moi").doesNotContain(thief);
        checked(page);
        assertThat(accounts.byEmail(portal.id(), further)).isPresent();
        var undone = browser.perform(post(undo));
        assertThat(undone).hasStatus(303);
        assertThat(accounts.byEmail(portal.id(), odette.email())).contains(odette.id());
        assertThat(accounts.byEmail(portal.id(), further)).isEmpty();
        assertThat(signInAnswer(odette.email(), PASSWORD)).hasStatus(422);
        assertThat(browser.perform(get(thiefs))).hasStatus(410);
        assertThat(browser.perform(post(undo))).hasStatus(410);
        assertThat(mail(further, 3)).contains("annulé");
        assertThat(deeds(odette)).contains("account.email-undone");
        var choice = Objects.requireNonNull(undone.getResponse().getHeader("Location"));
        assertThat(browser.perform(
                        post(choice).param("mot-de-passe", "Restanque.8153?").param("confirmation", "Restanque.8153?")))
                .hasStatus(303);
        assertThat(signInAnswer(odette.email(), "Restanque.8153?")).hasStatus(303);
    }

    @Test
    void whoever_had_the_account_meanwhile_comes_back_neither_by_a_passkey_nor_by_franceconnect(
            @Autowired FranceConnectLinks links) throws UnsupportedEncodingException {
        var odette = opens(mailbox(), null);
        var passkey = new SoftwarePasskey(portal.url(""), "garonne.localhost");
        addPasskey(odette, passkey);
        links.link(portal.id(), odette.id(), new Citizen("issuer thief", "Ceaux", "", "Odile", "", clock.instant()));
        assertThat(showAtTheDoor(passkey)).hasStatus(303);
        var thief = mailbox();
        ask("adresse", odette, thief, PASSWORD);
        enter("adresse", odette, codeByMail(thief));
        var undone = browser.perform(post(found(UNDO, mail(odette.email(), 2))));
        assertThat(showAtTheDoor(passkey)).hasStatus(422);
        assertThat(links.since(portal.id(), odette.id())).isEmpty();
        assertThat(deeds(odette)).contains("account.franceconnect-unlinked");

        var choice = Objects.requireNonNull(undone.getResponse().getHeader("Location"));
        browser.perform(post(choice).param("mot-de-passe", "Restanque.8153?").param("confirmation", "Restanque.8153?"));
        var entered = signInAnswer(odette.email(), "Restanque.8153?");
        assertThat(entered).as("a second factor stays one").hasHeader("Location", "/connexion/code");
        var step = Visiting.cookies(entered);
        var challenge = SoftwarePasskey.challenge(
                browser.perform(get("/connexion/code"), step).getResponse().getContentAsString());
        assertThat(browser.perform(post("/connexion/code").param("reponse", passkey.shown(challenge)), step))
                .hasHeader("Location", "/");
    }

    @Test
    void after_seven_days_the_former_address_is_out_and_an_address_that_moved_on_is_not_taken() {
        var odette = opens(mailbox(), null);
        var fresh = mailbox();
        ask("adresse", odette, fresh, PASSWORD);
        enter("adresse", odette, codeByMail(fresh));
        var undo = found(UNDO, mail(odette.email(), 1));
        opens(odette.email(), null);
        var taken = browser.perform(post(undo));
        assertThat(taken).hasStatus(409).bodyText().contains("Un autre compte");
        checked(taken);
        clock.advance(LoginChanges.UNDOABLE);
        assertThat(browser.perform(get(undo))).hasStatus(410).bodyText().contains("sept jours");
        assertThat(browser.perform(post(undo))).hasStatus(410);
        assertThat(browser.perform(get("/retour/" + "x".repeat(43)))).hasStatus(404);
        assertThat(accounts.byEmail(portal.id(), fresh)).contains(odette.id());
    }

    @Test
    @DisplayName("S5-04, S5-25: another mobile, by a code on it; the former one is told and can have it back")
    void another_mobile() {
        var odette = opens(null, mobile());
        var fresh = mobile();
        assertThat(browser.perform(get("/compte"), odette.session())).bodyText().contains("href=\"/compte/portable\"");
        checked(browser.perform(get("/compte/portable"), odette.session()));
        assertThat(ask("portable", odette, "+32 470 12 34 56", PASSWORD)).hasStatus(422);
        assertThat(ask("portable", odette, fresh, PASSWORD)).hasStatus(303);
        var code = telephone.code(fresh, 1);
        assertThat(telephone.latest(fresh, 1).words().length()).isLessThanOrEqualTo(160);
        checked(browser.perform(get("/compte/portable/code"), odette.session()));
        assertThat(enter("portable", odette, code)).hasStatus(303);
        assertThat(signInAnswer(fresh, PASSWORD)).hasStatus(303);
        assertThat(signInAnswer(odette.phone(), PASSWORD)).hasStatus(422);
        var told = telephone.latest(odette.phone(), 1).words();
        assertThat(told).contains("a changé");
        assertThat(told.length()).isLessThanOrEqualTo(306);
        assertThat(browser.perform(post(found(UNDO, told)))).hasStatus(303);
        assertThat(telephone.latest(fresh, 2).words()).contains("annulé");
        assertThat(accounts.byPhone(portal.id(), MobileNumber.of(odette.phone()).orElseThrow()))
                .contains(odette.id());
    }

    @Test
    void a_mobile_that_opens_another_account_is_told_on_it_and_costs_no_more() {
        var odette = opens(null, mobile());
        var marius = opens(null, mobile());
        assertThat(ask("portable", odette, marius.phone(), PASSWORD)).hasStatus(303);
        assertThat(telephone.latest(marius.phone(), 1).words()).contains("ouvre déjà un compte");
        for (var i = 0; i < 4; i++) {
            ask("portable", odette, marius.phone(), PASSWORD);
        }
        assertThat(ask("portable", odette, marius.phone(), PASSWORD))
                .hasStatus(429)
                .bodyText()
                .contains("Plusieurs messages");
        assertThat(telephone.of(marius.phone())).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    @DisplayName("An account with a mobile and no mailbox adds one, and one with a mailbox adds a mobile")
    void what_is_missing_is_added() {
        var odette = opens(null, mobile());
        var mailbox = mailbox();
        assertThat(browser.perform(get("/compte"), odette.session())).bodyText().contains("Ajouter une adresse e-mail");
        ask("adresse", odette, mailbox, PASSWORD);
        enter("adresse", odette, codeByMail(mailbox));
        assertThat(accounts.byEmail(portal.id(), mailbox)).contains(odette.id());
        assertThat(telephone.latest(odette.phone(), 1).words()).contains("adresse e-mail", "/retour/");

        var rose = opens(mailbox(), null);
        var mobile = mobile();
        assertThat(browser.perform(get("/compte"), rose.session())).bodyText().contains("Ajouter un portable");
        ask("portable", rose, mobile, PASSWORD);
        enter("portable", rose, telephone.code(mobile, 1));
        assertThat(mail(rose.email(), 1)).contains("portable", "/retour/");
        assertThat(browser.perform(get("/compte"), rose.session())).bodyText().contains("Vérifié");
    }

    @Test
    void where_no_door_takes_a_mobile_none_is_asked_for() {
        var elsewhere = Visiting.at(mvc, "marseille");
        var odette = opens(mailbox(), null);
        assertThat(elsewhere.perform(get("/compte/portable"), odette.session())).hasStatus(303);
        assertThat(browser.perform(get("/compte/autre-chose"), odette.session()))
                .hasStatus(404);
    }

    @Test
    void the_account_page_asks_the_database_six_times_at_most() {
        var odette = opens(mailbox(), mobile());
        assertThat(Statements.during(() -> browser.perform(get("/compte"), odette.session())))
                .hasSizeLessThanOrEqualTo(6);
    }

    private Someone opens(@Nullable String email, @Nullable String phone) {
        var opened = (Accounts.Opening.Opened) accounts.open(
                portal,
                new NewAccount(
                        email == null ? null : EmailAddress.of(email).orElseThrow(),
                        email != null,
                        phone,
                        passwords.hash(PASSWORD),
                        null,
                        Language.FR));
        var login = email == null ? Objects.requireNonNull(phone) : email;
        return new Someone(
                opened.account(),
                Objects.requireNonNullElse(email, ""),
                Objects.requireNonNullElse(phone, ""),
                signIn(login));
    }

    private MvcTestResult ask(String what, Someone who, String fresh, String password) {
        return browser.perform(
                post("/compte/" + what).param("nouveau", fresh).param("actuel", password), who.session());
    }

    private MvcTestResult enter(String what, Someone who, String code) {
        return browser.perform(post("/compte/%s/code".formatted(what)).param("code", code), who.session());
    }

    private void addPasskey(Someone who, SoftwarePasskey passkey) throws UnsupportedEncodingException {
        var page = "/compte/securite/cles/nouvelle";
        var proven = Stream.concat(
                        Stream.of(who.session()),
                        Arrays.stream(
                                Visiting.cookies(browser.perform(post(page).param("actuel", PASSWORD), who.session()))))
                .toArray(Cookie[]::new);
        var challenge = SoftwarePasskey.challenge(
                browser.perform(get(page), proven).getResponse().getContentAsString());
        assertThat(browser.perform(post("/compte/securite/cles").param("reponse", passkey.made(challenge)), proven))
                .hasStatus(303);
    }

    private MvcTestResult showAtTheDoor(SoftwarePasskey passkey) throws UnsupportedEncodingException {
        var challenge = SoftwarePasskey.challenge(
                browser.perform(get("/connexion/cle")).getResponse().getContentAsString());
        return browser.perform(post("/connexion/cle").param("reponse", passkey.shown(challenge)));
    }

    private Cookie signIn(String login) {
        return Objects.requireNonNull(
                signInAnswer(login, PASSWORD).getResponse().getCookie("__Host-session"));
    }

    private MvcTestResult signInAnswer(String login, String password) {
        return Visiting.at(mvc, "garonne")
                .perform(post("/session").param("email", login).param("mot-de-passe", password));
    }

    private boolean isSignedIn(Cookie session) {
        return browser.perform(get("/compte"), session).getResponse().getStatus() == 200;
    }

    private String codeByMail(String mailbox) {
        return codeByMail(mailbox, 1);
    }

    private String codeByMail(String mailbox, int many) {
        return found(CODE, mail(mailbox, many).replaceAll("#\\d{6}", ""));
    }

    /** The latest of so many. */
    private String mail(String mailbox, int many) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Mails.of(letterbox, mailbox)).hasSizeGreaterThanOrEqualTo(many));
        return Mails.text(Mails.of(letterbox, mailbox).get(many - 1));
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group();
    }

    private List<String> deeds(Someone who) {
        return audit.about(portal.id(), "account", who.id().value()).stream()
                .map(Deed::what)
                .toList();
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static void checked(MvcTestResult page) {
        try {
            assertThat(HtmlChecker.check(page.getResponse().getContentAsString()))
                    .isEmpty();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(MvcTestResult page, String mailbox) throws UnsupportedEncodingException {
        return page.getResponse()
                .getContentAsString()
                .replace(mailbox, "mailbox")
                .replaceAll("\\d+\u00a0h(\u00a0\\d+)?", "hour");
    }

    private static String mailbox() {
        return "personne-%s@example.org".formatted(UUID.randomUUID());
    }

    private static String mobile() {
        return "+3363998%04d".formatted(ThreadLocalRandom.current().nextInt(5000, 10_000));
    }
}
