package fr.riverain.account;

import static fr.riverain.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.RiverainTest;
import fr.riverain.Statements;
import fr.riverain.Visiting;
import fr.riverain.demo.TestIssuer;
import fr.riverain.demo.TestIssuer.Manner;
import fr.riverain.identity.Holder;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.Totp;
import fr.riverain.platform.Limit;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.mail.Message.RecipientType;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** F023: in by FranceConnect, and out again. */
@RiverainTest
class FranceConnectWebTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Sheets sheets;

    @Autowired
    private GreenMail letterbox;

    private Portal portal;
    private TestAccounts.Resident resident;
    private final Map<String, Cookie> kept = new LinkedHashMap<>();
    private final String lastName = "Ceaux-" + UUID.randomUUID();
    private Visiting loudunais;

    @BeforeEach
    void somebody_has_an_account(@Autowired Portals portals) {
        portal = portals.named("loudunais").orElseThrow();
        resident = new TestAccounts(accounts, passwords).open(portal);
        loudunais = Visiting.at(mvc, "loudunais");
    }

    @AfterEach
    void it_behaves_again() {
        issuer.behaves(Manner.HONEST);
    }

    @Test
    @DisplayName("F023: the door has the button that is asked for, with its link, below its own words")
    void the_door_has_the_button() {
        assertThat(ask(get("/connexion")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "href=\"/franceconnect\"",
                        "S’identifier avec",
                        "<strong>FranceConnect</strong>",
                        "https://franceconnect.gouv.fr/",
                        "Qu’est-ce que FranceConnect\u202f?");
        assertThat(Visiting.at(mvc, "aix").perform(get("/connexion")))
                .bodyText()
                .doesNotContain("FranceConnect");
        assertThat(Visiting.at(mvc, "aix").perform(get("/franceconnect"))).hasStatus(404);
    }

    @Test
    void a_stranger_is_led_to_the_password_once_and_by_franceconnect_ever_after() {
        assertThat(come("/franceconnect")).hasHeader("Location", "/franceconnect/inconnu");
        assertThat(ask(get("/franceconnect/inconnu")))
                .hasStatusOk()
                .bodyText()
                .contains("Odile " + lastName, "/connexion?vers=%2Fcompte%2Ffranceconnect", "/inscription");
        signInWithPassword("/compte/franceconnect");
        assertThat(ask(get("/compte/franceconnect")))
                .bodyText()
                .contains("FranceConnect doit-il ouvrir ce compte", "Odile " + lastName, resident.email());
        assertThat(ask(confirmed(post("/compte/franceconnect")))).hasStatus(303).hasHeader("Location", "/compte");
        assertThat(ask(get("/compte")))
                .bodyText()
                .contains("FranceConnect ouvre maintenant votre compte", "Lié depuis le");
        isTold("FranceConnect ouvre maintenant votre compte");
        leave();

        assertThat(come("/franceconnect?vers=/contrats")).hasStatus(303).hasHeader("Location", "/contrats");
        assertThat(ask(get("/compte"))).hasStatusOk().bodyText().contains(resident.email());
        leave();
        signInWithPassword("/"); // the account works without it
        assertThat(ask(get("/compte"))).hasStatusOk();
    }

    @Test
    void whoever_is_signed_in_links_it_and_takes_it_away_and_is_told_both_times() {
        link();
        assertThat(ask(get("/compte/franceconnect"))).bodyText().contains("Retirer FranceConnect de ce compte");
        assertThat(ask(confirmed(delete("/compte/franceconnect")))).hasStatus(303);
        isTold("FranceConnect n’ouvre plus votre compte");
        assertThat(ask(get("/compte"))).bodyText().contains("Pas encore lié");
        leave();
        assertThat(come("/franceconnect")).hasHeader("Location", "/franceconnect/inconnu");
    }

    /** Its cookie is set by an answer to another site, and has to come with the next question all the same. */
    @Test
    void the_second_factor_is_asked_of_whoever_comes_by_it_too(@Autowired SecondFactors factors) {
        link();
        leave();
        var secret = Totp.newSecret();
        factors.install(portal.id(), Holder.resident(resident.id().value()), secret);
        var answer = come("/franceconnect?vers=/contrats");
        assertThat(answer).hasStatus(303).hasHeader("Location", "/connexion/code?vers=%2Fcontrats");
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("__Host-step=").contains("SameSite=Lax"))
                .noneSatisfy(cookie -> assertThat(cookie).startsWith("__Host-session="));
        assertThat(ask(get("/compte"))).hasStatus(303);
        assertThat(ask(get("/connexion/code"))).hasStatusOk();
        assertThat(ask(post("/connexion/code")
                        .param("code", Totp.code(secret, Instant.now()))
                        .param("vers", "/contrats")))
                .hasStatus(303)
                .hasHeader("Location", "/contrats");
        assertThat(ask(get("/compte"))).hasStatusOk().bodyText().contains(resident.email());
        assertThat(ask(delete("/session"))).hasStatus(303).hasHeader("Location", "/franceconnect/deconnexion");
    }

    @Test
    void out_of_here_and_out_of_there() {
        link();
        leave();
        come("/franceconnect");
        assertThat(ask(delete("/session"))).hasStatus(303).hasHeader("Location", "/franceconnect/deconnexion");
        assertThat(ask(get("/franceconnect/deconnexion")))
                .hasStatusOk()
                .bodyText()
                .contains("Se déconnecter de FranceConnect", "/franceconnect/deconnexion/depart");
        var away = location(ask(get("/franceconnect/deconnexion/depart")));
        assertThat(away).startsWith(issuer.name() + "/session/end?id_token_hint=");
        assertThat(ask(get(issuer.leave(away)))).hasStatus(303).hasHeader("Location", "/connexion");
        assertThat(ask(get("/connexion"))).bodyText().contains("Vous avez quitté FranceConnect.");
        assertThat(ask(get("/franceconnect/deconnexion"))).hasStatus(303); // nothing is left to leave
    }

    @Test
    void who_came_by_password_is_not_led_to_franceconnect() {
        link();
        leave();
        come("/franceconnect");
        kept.remove("__Host-session");
        signInWithPassword("/");
        assertThat(ask(delete("/session"))).hasHeader("Location", "/connexion");
    }

    @Test
    void whoever_signs_out_leaves_their_name_to_nobody() {
        signInWithPassword("/");
        come("/franceconnect?vers=/compte/franceconnect");
        assertThat(ask(get("/franceconnect/inconnu"))).bodyText().contains(lastName);
        assertThat(ask(delete("/session"))).hasStatus(303);
        assertThat(ask(get("/franceconnect/inconnu"))).hasStatus(303).hasHeader("Location", "/connexion");
    }

    @Test
    void one_person_opens_one_account() {
        link();
        leave();
        resident = new TestAccounts(accounts, passwords).open(portal);
        signInWithPassword("/");
        assertThat(come("/franceconnect?vers=/compte/franceconnect")).hasHeader("Location", "/compte/franceconnect");
        assertThat(ask(get("/compte/franceconnect"))).bodyText().contains("ouvre déjà un autre compte");
        assertThat(ask(confirmed(post("/compte/franceconnect")))).hasStatus(303); // nobody to link
        assertThat(ask(get("/compte"))).bodyText().contains("Pas encore lié");
    }

    @Test
    void a_closed_account_gives_franceconnect_back() {
        link();
        leave();
        sheets.close(portal.id(), resident.id(), "test");
        assertThat(come("/franceconnect")).hasHeader("Location", "/franceconnect/inconnu");
        resident = new TestAccounts(accounts, passwords).open(portal);
        signInWithPassword("/");
        assertThat(ask(confirmed(post("/compte/franceconnect")))).hasStatus(303);
        assertThat(ask(get("/compte"))).bodyText().contains("Lié depuis le");
    }

    @Test
    void an_identity_that_was_not_brought_by_this_browser_links_nothing() {
        signInWithPassword("/");
        assertThat(ask(confirmed(post("/compte/franceconnect"))))
                .hasStatus(303)
                .hasHeader("Location", "/compte/franceconnect");
        assertThat(ask(get("/compte/franceconnect"))).bodyText().contains("Identifiez-vous une nouvelle fois");
        kept.put("__Host-franceconnect-identite", new Cookie("__Host-franceconnect-identite", "forged"));
        assertThat(ask(confirmed(post("/compte/franceconnect")))).hasHeader("Location", "/compte/franceconnect");
        assertThat(ask(get("/compte"))).bodyText().contains("Pas encore lié");
    }

    @Test
    void where_franceconnect_is_away_the_door_says_so_and_the_password_opens() {
        var left = location(ask(get("/franceconnect?vers=/contrats")));
        issuer.behaves(Manner.BROKEN);
        assertThat(ask(get(issuer.come(left, "Odile", lastName))))
                .hasStatus(303)
                .hasHeader("Location", "/connexion?vers=/contrats");
        assertThat(ask(get("/connexion"))).bodyText().contains("FranceConnect ne répond pas en ce moment");
        signInWithPassword("/");
        assertThat(ask(get("/compte"))).hasStatusOk();
    }

    @Test
    void what_cannot_be_believed_opens_nothing() {
        link();
        leave();
        issuer.behaves(Manner.OTHER_NONCE);
        assertThat(come("/franceconnect")).hasStatus(303).hasHeader("Location", "/connexion");
        assertThat(kept).doesNotContainKey("__Host-session");
        assertThat(ask(get("/connexion"))).bodyText().contains("n’a pas pu être vérifiée");
    }

    @Test
    void who_gives_up_is_back_at_the_door() {
        var left = location(ask(get("/franceconnect")));
        assertThat(ask(get(issuer.giveUp(left)))).hasStatus(303).hasHeader("Location", "/connexion");
        assertThat(ask(get("/connexion"))).bodyText().contains("Vous avez interrompu FranceConnect");
    }

    @Test
    void a_return_that_nobody_waits_for_is_told_so() {
        var left = location(ask(get("/franceconnect")));
        var back = issuer.come(left, "Odile", lastName);
        assertThat(loudunais.perform(get(back)))
                .hasStatus(410)
                .bodyText()
                .contains("n’est plus attendu", "href=\"/connexion\"");
        assertThat(ask(get(back))).hasStatus(303);
        assertThat(ask(get(back))).hasStatus(410);
        assertThat(ask(get("/franceconnect/retour"))).hasStatus(410);
    }

    @Test
    void whoever_invents_codes_waits_before_franceconnect_is_asked_again() {
        var state = location(ask(get("/franceconnect"))).replaceFirst(".*&state=([0-9a-f]+)&.*", "$1");
        var trip = kept.values().toArray(Cookie[]::new);
        for (var i = 0; i < Limit.SIGN_IN_ADDRESS.free(); i++) {
            assertThat(invented(state, trip)).hasStatus(303);
        }
        assertThat(invented(state, trip)).hasStatus(429).bodyText().contains("href=\"/connexion\"");
        assertThat(come("/franceconnect")).as("from elsewhere").hasHeader("Location", "/franceconnect/inconnu");
    }

    private MvcTestResult invented(String state, Cookie... trip) {
        return loudunais
                .from("203.0.113.77")
                .perform(get("/franceconnect/retour").param("code", "invented").param("state", state), trip);
    }

    @Test
    void nobody_is_led_elsewhere_afterwards() {
        link();
        leave();
        assertThat(come("/franceconnect?vers=//elsewhere.example")).hasHeader("Location", "/");
    }

    @Test
    void nothing_is_kept_of_who_it_is(@Autowired TenantTransactions transactions, @Autowired JdbcClient jdbc) {
        link();
        transactions.in(
                portal.id(), () -> assertThat(jdbc.sql("select encode(digest, 'escape') from franceconnect_link")
                                .query(String.class)
                                .list())
                        .isNotEmpty()
                        .allSatisfy(digest -> assertThat(digest)
                                .doesNotContainPattern("[0-9a-f]{64}v1") // two signs alone come up by chance
                                .doesNotContain(lastName)));
    }

    @Test
    void the_page_of_an_account_asks_the_database_six_times_at_most() {
        link();
        assertThat(Statements.during(() -> assertThat(ask(get("/compte"))).hasStatusOk()))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void before_a_way_in_changes_the_password_is_asked_again() {
        signInWithPassword("/");
        come("/franceconnect?vers=/compte/franceconnect");
        assertThat(ask(post("/compte/franceconnect").param("actuel", "not the password")))
                .hasStatus(422)
                .bodyText()
                .contains("Ce n’est pas votre mot de passe actuel.", "Odile " + lastName)
                .doesNotContain("not the password");
        assertThat(ask(post("/compte/franceconnect"))).hasStatus(422);
        assertThat(ask(confirmed(post("/compte/franceconnect")))).hasHeader("Location", "/compte");
        assertThat(ask(delete("/compte/franceconnect").param("actuel", "not the password")))
                .hasStatus(422);
        assertThat(ask(get("/compte"))).bodyText().contains("Lié depuis le");
        for (var i = 0; i < Limit.CURRENT_PASSWORD.free(); i++) {
            ask(delete("/compte/franceconnect").param("actuel", "not the password"));
        }
        assertThat(ask(confirmed(delete("/compte/franceconnect")))).hasStatus(429);
    }

    private static AbstractMockHttpServletRequestBuilder<?> confirmed(
            AbstractMockHttpServletRequestBuilder<?> request) {
        return request.param("actuel", PASSWORD);
    }

    private void link() {
        signInWithPassword("/");
        come("/franceconnect?vers=/compte/franceconnect");
        assertThat(ask(confirmed(post("/compte/franceconnect")))).hasHeader("Location", "/compte");
    }

    private MvcTestResult come(String from) {
        var left = location(ask(get(from)));
        assertThat(left).startsWith(issuer.name());
        return ask(get(issuer.come(left, "Odile", lastName)));
    }

    private void signInWithPassword(String wanted) {
        assertThat(ask(post("/session")
                        .param("email", resident.email())
                        .param("mot-de-passe", PASSWORD)
                        .param("vers", wanted)))
                .hasStatus(303)
                .hasHeader("Location", wanted);
    }

    /** The browser is closed, and another one opened. */
    private void leave() {
        kept.clear();
    }

    private MvcTestResult ask(AbstractMockHttpServletRequestBuilder<?> request) {
        var answer = loudunais.perform(
                request.header("Accept", "text/html"), kept.values().toArray(Cookie[]::new));
        for (var cookie : answer.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                kept.remove(cookie.getName());
            } else {
                kept.put(cookie.getName(), cookie);
            }
        }
        return answer;
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private void isTold(String subject) {
        await().untilAsserted(() -> assertThat(subjects()).contains(subject));
    }

    private List<String> subjects() throws jakarta.mail.MessagingException {
        var subjects = new java.util.ArrayList<String>();
        for (var mail : letterbox.getReceivedMessages()) {
            if (Arrays.toString(mail.getRecipients(RecipientType.TO)).contains(resident.email())) {
                subjects.add(mail.getSubject());
            }
        }
        return subjects;
    }
}
