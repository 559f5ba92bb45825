package fr.riverain.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.AheadClock;
import fr.riverain.Authenticator;
import fr.riverain.GuardTest;
import fr.riverain.HtmlChecker;
import fr.riverain.Mails;
import fr.riverain.SoftwarePasskey;
import fr.riverain.Visiting;
import fr.riverain.identity.Holder;
import fr.riverain.identity.LostFactors;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.RecoveryCodes;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.Sessions;
import fr.riverain.identity.Totp;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What agents have besides their password: passkeys, recovery codes, and an administrator for the day when all is lost. */
@GuardTest
class AgentFactorWebTests {

    private static final String PASSWORD = "Cascade.2026!";
    private static final Pattern RECOVERY = Pattern.compile("[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}");
    private static final Pattern REMOVAL = Pattern.compile("/gestion/securite/cles/[\\w-]+/retrait");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GreenMail letterbox;

    @Autowired
    private AheadClock clock;

    @Autowired
    private Agents agents;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private RecoveryCodes codes;

    private final byte[] secret = Totp.newSecret();
    private final String email = "agent-%s@example.org".formatted(UUID.randomUUID());
    private Portal portal;
    private UUID agent;
    private Visiting browser;

    @BeforeEach
    void an_agent_is_hired(@Autowired Portals portals, @Autowired Passwords passwords) {
        portal = portals.named("loudunais").orElseThrow();
        browser = Visiting.at(mvc, "loudunais");
        agent = agents.add(portal.id(), email, "Camille Rivière", Role.CUSTOMER_SERVICE);
        agents.choosePassword(portal.id(), agent, passwords.hash(PASSWORD));
        factors.install(portal.id(), Holder.agent(agent), secret);
    }

    @Test
    @DisplayName(
            "F021: an administrator removes an agent’s lost factor; the password then leads to a new one, for seven days")
    void an_administrator_removes_a_lost_factor() throws UnsupportedEncodingException {
        var session = TestAgents.session(sessions, portal, agent);
        var chief = chief();
        var path = "/gestion/agents/%s/second-facteur".formatted(agent);
        assertThat(valid(browser.perform(get("/gestion/agents"), chief))).contains(path);
        assertThat(valid(browser.perform(get(path), chief))).contains("Camille Rivière", "name=\"motif\"");
        assertThat(browser.perform(get(path), session)).as("no administrator").hasStatus(404);
        assertThat(browser.perform(post(path).param("motif", "Perdu"), session)).hasStatus(404);
        assertThat(browser.perform(post(path).param("motif", ""), chief)).hasStatus(422);
        assertThat(browser.perform(post(path).param("motif", "Téléphone volé, vu au bureau"), chief))
                .hasStatus(303)
                .hasHeader("Location", "/gestion/agents");
        awaitMail("Votre second facteur a été retiré");
        assertThat(browser.perform(get("/gestion/journal"), chief)).bodyText().contains("vu au bureau");
        assertThat(browser.perform(get("/gestion"), session)).as("signed out").hasStatus(303);
        assertThat(browser.perform(post(path).param("motif", "Encore"), chief)).hasStatus(404);

        var asked = password();
        assertThat(asked).hasStatus(303).hasHeader("Location", "/gestion/connexion/telephone");
        assertThat(browser.perform(get("/gestion"), Visiting.cookies(asked))).hasStatus(303);
        var page = valid(browser.perform(get("/gestion/connexion/telephone"), Visiting.cookies(asked)));
        var code = Authenticator.reading(page).codeAt(clock.instant());
        var done = browser.perform(post("/gestion/connexion/telephone").param("code", code), Visiting.cookies(asked));
        assertThat(done).hasStatus(303).hasHeader("Location", "/gestion/securite/codes");
        assertThat(RECOVERY.matcher(valid(browser.perform(get("/gestion/securite/codes"), Visiting.cookies(done))))
                        .results())
                .hasSize(10);
        assertThat(password()).as("from then on").hasHeader("Location", "/gestion/connexion/code");
    }

    @Test
    void after_seven_days_it_takes_an_invitation() {
        var chief = chief();
        browser.perform(
                post("/gestion/agents/%s/second-facteur".formatted(agent)).param("motif", "Perdu"), chief);
        clock.advance(LostFactors.VALID);
        assertThat(password()).hasStatus(422);
    }

    @Test
    void nobody_removes_their_own() {
        var id = agents.add(portal.id(), "chef-" + email, "Dominique Fontaine", Role.ADMINISTRATOR);
        factors.install(portal.id(), Holder.agent(id), secret);
        assertThat(browser.perform(
                        post("/gestion/agents/%s/second-facteur".formatted(id)).param("motif", "Perdu"),
                        TestAgents.session(sessions, portal, id)))
                .hasStatus(404);
        assertThat(factors.of(portal.id(), Holder.agent(id)).on()).isTrue();
    }

    @Test
    void a_recovery_code_opens_once_and_the_agent_is_told() {
        var code = codes.renew(portal.id(), Holder.agent(agent)).getFirst();
        var step = Visiting.cookies(password());
        assertThat(browser.perform(post("/gestion/connexion/code").param("secours", code), step))
                .hasStatus(303)
                .hasHeader("Location", "/gestion");
        assertThat(browser.perform(post("/gestion/connexion/code").param("secours", code), step))
                .hasStatus(422);
        awaitMail("Un code de secours a servi");
    }

    @Test
    @DisplayName("F021: a passkey for an agent, after the password; the last factor stays")
    void a_passkey_instead_of_the_telephone() throws UnsupportedEncodingException {
        var session = new Cookie[] {TestAgents.session(sessions, portal, agent)};
        assertThat(valid(browser.perform(get("/gestion/securite"), session))).contains("Téléphone relié");
        assertThat(valid(prove("/gestion/securite/cles/nouvelle", "Not.the.password1", code(), session)))
                .contains("id=\"actuel-erreur\"");
        assertThat(valid(prove("/gestion/securite/cles/nouvelle", PASSWORD, "000000", session)))
                .contains("id=\"code-erreur\"");
        var proven =
                with(session, Visiting.cookies(prove("/gestion/securite/cles/nouvelle", PASSWORD, code(), session)));
        var passkey = new SoftwarePasskey(portal.url(""), "loudunais.localhost");
        var made = passkey.made(
                SoftwarePasskey.challenge(valid(browser.perform(get("/gestion/securite/cles/nouvelle"), proven))));
        assertThat(browser.perform(
                        post("/gestion/securite/cles").param("nom", "Clé USB").param("reponse", made), proven))
                .hasStatus(303)
                .hasHeader("Location", "/gestion/securite");
        awaitMail("Une clé d’accès est ajoutée");

        var step = Visiting.cookies(password());
        var challenge = SoftwarePasskey.challenge(valid(browser.perform(get("/gestion/connexion/code"), step)));
        assertThat(browser.perform(post("/gestion/connexion/code").param("reponse", passkey.shown(challenge)), step))
                .hasStatus(303)
                .hasHeader("Location", "/gestion");
        var door = SoftwarePasskey.challenge(valid(browser.perform(get("/connexion/cle"))));
        assertThat(browser.perform(post("/connexion/cle").param("reponse", passkey.shown(door))))
                .as("an agent is no resident")
                .hasStatus(422);

        factors.removeTelephone(portal.id(), Holder.agent(agent));
        var page = valid(browser.perform(get("/gestion/securite"), session));
        assertThat(page).contains("Clé USB").doesNotContain("/retrait");
        factors.install(portal.id(), Holder.agent(agent), secret);
        var removal = REMOVAL.matcher(valid(browser.perform(get("/gestion/securite"), session)))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        factors.removeTelephone(portal.id(), Holder.agent(agent));
        assertThat(browser.perform(get(removal), session)).as("the last one").hasStatus(404);
    }

    @Test
    void who_must_set_up_anew_may_take_a_passkey() throws UnsupportedEncodingException {
        browser.perform(
                post("/gestion/agents/%s/second-facteur".formatted(agent)).param("motif", "Perdu"), chief());
        var step = Visiting.cookies(password());
        var challenge = SoftwarePasskey.challenge(valid(browser.perform(get("/gestion/connexion/telephone"), step)));
        var passkey = new SoftwarePasskey(portal.url(""), "loudunais.localhost");
        assertThat(browser.perform(post("/gestion/connexion/telephone").param("reponse", "{}"), step))
                .hasStatus(422);
        assertThat(browser.perform(
                        post("/gestion/connexion/telephone").param("reponse", passkey.made(challenge)), step))
                .hasStatus(303)
                .hasHeader("Location", "/gestion/securite/codes");
        assertThat(browser.perform(get("/gestion/connexion/telephone"), step))
                .as("the secret is shown no more")
                .hasStatus(303);
        assertThat(password()).hasHeader("Location", "/gestion/connexion/code");
    }

    @Test
    void new_recovery_codes_take_the_password_and_a_code() throws UnsupportedEncodingException {
        var session = new Cookie[] {TestAgents.session(sessions, portal, agent)};
        assertThat(valid(browser.perform(get("/gestion/securite/codes/nouveaux"), session)))
                .contains("name=\"code\"");
        var renewed = prove("/gestion/securite/codes/nouveaux", PASSWORD, code(), session);
        assertThat(renewed).hasStatus(303).hasHeader("Location", "/gestion/securite/codes");
        var shown = with(session, Visiting.cookies(renewed));
        assertThat(RECOVERY.matcher(valid(browser.perform(get("/gestion/securite/codes"), shown)))
                        .results())
                .hasSize(10);
        assertThat(browser.perform(get("/gestion/securite/codes/fichier"), shown)
                        .getResponse()
                        .getContentAsString())
                .contains("/gestion/connexion");
        awaitMail("Vos codes de secours sont remplacés");
    }

    private MvcTestResult prove(String path, String password, String code, Cookie... session) {
        return browser.perform(post(path).param("actuel", password).param("code", code), session);
    }

    private MvcTestResult password() {
        return browser.perform(post("/gestion/connexion").param("email", email).param("mot-de-passe", PASSWORD));
    }

    private String code() {
        clock.advance(Duration.ofSeconds(30));
        return Totp.code(secret, clock.instant());
    }

    private Cookie chief() {
        return TestAgents.signedIn(agents, sessions, portal, "Dominique Fontaine", Role.ADMINISTRATOR);
    }

    private void awaitMail(String subject) {
        await().atMost(Duration.ofSeconds(20)).until(() -> Mails.of(letterbox, email).stream()
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
