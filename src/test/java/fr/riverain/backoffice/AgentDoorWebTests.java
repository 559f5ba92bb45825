package fr.riverain.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.riverain.Authenticator;
import fr.riverain.HtmlChecker;
import fr.riverain.RiverainTest;
import fr.riverain.Visiting;
import fr.riverain.identity.Holder;
import fr.riverain.identity.PasswordRules;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the link that the command line prints to the desk, and back in the next day. */
@RiverainTest
@ExtendWith(OutputCaptureExtension.class)
class AgentDoorWebTests {

    private static final String PASSWORD = "Cascade.2026!";
    private static final Pattern LINK = Pattern.compile("/gestion/invitation/[\\w-]+");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AddAgent command;

    @Autowired
    private Agents agents;

    @Autowired
    private Portals portals;

    private String email;
    private Visiting browser;

    @BeforeEach
    void somebody_new_at_a_desk_of_their_own() {
        email = "agent-%s@example.org".formatted(UUID.randomUUID());
        browser = Visiting.at(mvc, "aix");
    }

    @Test
    void the_printed_link_leads_by_a_password_and_a_telephone_to_the_desk(CapturedOutput output)
            throws UnsupportedEncodingException {
        var link = invited(output);
        var page = browser.perform(get(link));
        assertThat(page).hasStatusOk();
        assertThat(HtmlChecker.check(page.getResponse().getContentAsString())).isEmpty();
        assertThat(choose(link, "azerty")).hasStatus(422);

        var chosen = choose(link, PASSWORD);
        assertThat(chosen).hasStatus(303).hasHeader("Location", "/gestion/connexion/telephone");
        var step = Visiting.cookies(chosen);
        var telephone = browser.perform(get("/gestion/connexion/telephone"), step);
        assertThat(HtmlChecker.check(telephone.getResponse().getContentAsString()))
                .isEmpty();
        var authenticator = Authenticator.reading(telephone.getResponse().getContentAsString());

        assertThat(setUp(authenticator.wrongCode(), step)).hasStatus(422);
        assertThat(password(PASSWORD)).as("no telephone yet").hasStatus(422);
        var done = setUp(authenticator.code(), step);
        assertThat(done).hasStatus(303).hasHeader("Location", "/gestion/securite/codes");
        assertThat(browser.perform(get("/gestion"), Visiting.cookies(done)))
                .hasStatusOk()
                .bodyText()
                .contains("/gestion/agents");
        assertThat(browser.perform(get(link))).as("a link is good once").hasStatus(410);
        assertThat(browser.perform(get("/gestion/connexion/telephone"), step))
                .as("the secret is shown no more")
                .hasStatus(303);
    }

    @Test
    void the_link_belongs_to_its_portal_and_a_newer_one_replaces_it(CapturedOutput output) {
        var first = invited(output);
        assertThat(Visiting.at(mvc, "marseille").perform(get(first))).hasStatus(410);
        invited(output);
        assertThat(browser.perform(get(first))).hasStatus(410);
    }

    @Test
    void who_lost_their_telephone_gets_another_link_and_keeps_their_name(CapturedOutput output) {
        var portal = portals.named("aix").orElseThrow();
        agents.add(portal.id(), email, "Camille Rivière", Role.CUSTOMER_SERVICE);
        invited(output);
        assertThat(agents.byEmail(portal.id(), email))
                .hasValueSatisfying(known -> assertThat(known.name()).isEqualTo("Camille Rivière"));
    }

    @Test
    void a_password_alone_opens_nothing(CapturedOutput output) throws UnsupportedEncodingException {
        setUp(output);
        var asked = password(PASSWORD);
        assertThat(asked).hasStatus(303).hasHeader("Location", "/gestion/connexion/code");
        assertThat(browser.perform(get("/gestion"), Visiting.cookies(asked)))
                .hasStatus(303)
                .hasHeader("Location", "/gestion/connexion");
        assertThat(browser.perform(post("/gestion/connexion/code").param("code", "123456")))
                .as("no password before")
                .hasStatus(303)
                .hasHeader("Location", "/gestion/connexion");
    }

    @Test
    void a_wrong_code_is_refused_and_a_right_one_is_good_once(CapturedOutput output)
            throws UnsupportedEncodingException {
        var authenticator = setUp(output);
        var step = Visiting.cookies(password(PASSWORD));
        assertThat(code(authenticator.wrongCode(), step))
                .hasStatus(422)
                .bodyText()
                .contains("pas le bon");
        var code = authenticator.nextCode();
        var entered = code(code, step);
        assertThat(entered).hasStatus(303).hasHeader("Location", "/gestion");
        assertThat(code(code, step)).as("replayed").hasStatus(422);

        var session = Visiting.cookies(entered);
        assertThat(browser.perform(get("/gestion"), session)).hasStatusOk();
        assertThat(browser.perform(delete("/gestion/session"), session)).hasStatus(303);
        assertThat(browser.perform(get("/gestion"), session)).as("signed out").hasStatus(303);
    }

    @Test
    void who_guesses_codes_has_to_wait_and_even_the_right_one_does(CapturedOutput output)
            throws UnsupportedEncodingException {
        var authenticator = setUp(output);
        var step = Visiting.cookies(password(PASSWORD));
        for (var i = 0; i < 5; i++) {
            assertThat(code(authenticator.wrongCode(), step)).hasStatus(422);
        }
        assertThat(code(authenticator.nextCode(), step))
                .hasStatus(429)
                .bodyText()
                .contains("Trop d’essais");
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer_and_have_to_wait_alike(CapturedOutput output)
            throws UnsupportedEncodingException {
        setUp(output);
        var wrong = password("Not.the.password1");
        assertThat(wrong).hasStatus(422);
        var known = email;
        email = "nobody-%s@example.org".formatted(UUID.randomUUID());
        var unknown = password("Not.the.password1");
        assertThat(unknown).hasStatus(422);
        assertThat(unknown.getResponse().getContentAsString().replace(email, known))
                .isEqualTo(wrong.getResponse().getContentAsString());
        for (var i = 0; i < 10; i++) { // nine more are free, and a newcomer's is
            password("Not.the.password1");
        }
        assertThat(password("Not.the.password1")).hasStatus(429).bodyText().contains("Trop d’essais");
    }

    @Test
    void from_the_first_code_on_a_password_comes_before_each_other(CapturedOutput output)
            throws UnsupportedEncodingException {
        var step = Visiting.cookies(choose(invited(output), PASSWORD));
        var page = browser.perform(get("/gestion/connexion/telephone"), step);
        var authenticator = Authenticator.reading(page.getResponse().getContentAsString());
        assertThat(setUp(authenticator.code(), step)).hasStatus(303).hasHeader("Location", "/gestion/securite/codes");
        assertThat(setUp(authenticator.nextCode(), step)).hasStatus(303).hasHeader("Location", "/gestion/connexion");
        assertThat(setUp("000000", step)).hasStatus(303).hasHeader("Location", "/gestion/connexion");
    }

    @Test
    void a_link_that_ends_while_the_password_is_hashed_opens_nothing(
            CapturedOutput output,
            @Autowired TenantTransactions transactions,
            @Autowired PasswordRules rules,
            @Autowired SecondFactors factors,
            @Autowired Sessions sessions,
            @Autowired InstantSource clock) {
        var token = invited(output).replaceFirst(".*/", "");
        var portal = portals.named("aix").orElseThrow();
        var agent = agents.byEmail(portal.id(), email).orElseThrow();
        var slow = new Passwords() {
            @Override
            public String hash(String password) {
                agents.endInvitations(portal.id(), agent.id());
                return super.hash(password);
            }
        };
        var invitations = new Invitations(transactions, agents, rules, slow, factors, sessions, clock);
        assertThat(invitations.choose(portal, token, PASSWORD, PASSWORD)).isInstanceOf(Invitations.Outcome.Dead.class);
        assertThat(factors.unconfirmed(portal.id(), Holder.agent(agent.id()))).isEmpty();
    }

    private String invited(CapturedOutput output) {
        var before = output.length();
        assertThat(command.run(List.of("aix", email))).isZero();
        var found = LINK.matcher(output.toString().substring(before));
        assertThat(found.find()).as("a link on the screen").isTrue();
        return found.group();
    }

    /** All of it, to a telephone that makes codes. */
    private Authenticator setUp(CapturedOutput output) throws UnsupportedEncodingException {
        var step = Visiting.cookies(choose(invited(output), PASSWORD));
        var page = browser.perform(get("/gestion/connexion/telephone"), step);
        var authenticator = Authenticator.reading(page.getResponse().getContentAsString());
        assertThat(setUp(authenticator.code(), step)).hasStatus(303);
        return authenticator;
    }

    private MvcTestResult choose(String link, String password) {
        return browser.perform(post(link).param("mot-de-passe", password).param("confirmation", password));
    }

    private MvcTestResult setUp(String code, Cookie... step) {
        return browser.perform(post("/gestion/connexion/telephone").param("code", code), step);
    }

    private MvcTestResult password(String password) {
        return browser.perform(post("/gestion/connexion").param("email", email).param("mot-de-passe", password));
    }

    private MvcTestResult code(String code, Cookie... step) {
        return browser.perform(post("/gestion/connexion/code").param("code", code), step);
    }
}
