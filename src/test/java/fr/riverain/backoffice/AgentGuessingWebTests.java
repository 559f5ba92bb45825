package fr.riverain.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.riverain.AheadClock;
import fr.riverain.CountedPasswords;
import fr.riverain.GuardTest;
import fr.riverain.Visiting;
import fr.riverain.identity.FactorAnswer;
import fr.riverain.identity.Holder;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.Totp;
import fr.riverain.platform.Client;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Guesses at agents’ passwords and codes gain nothing, and shut out no agent for good. */
@GuardTest
class AgentGuessingWebTests {

    private static final String PASSWORD = "Cascade.2026!";
    private static final Client ATTACKER = new Client("10.230.0.7", "10.230.0.0/24", "Firefox");
    private static final Client OFFICE = new Client("10.231.0.7", "10.231.0.0/24", "Firefox");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AgentDoor door;

    @Autowired
    private AgentSecondStep second;

    @Autowired
    private CountedPasswords passwords;

    @Autowired
    private AheadClock clock;

    private final byte[] secret = Totp.newSecret();
    private final String email = "agent-%s@example.org".formatted(UUID.randomUUID());
    private Portal portal;
    private UUID agent;

    @BeforeEach
    void an_agent_is_hired(@Autowired Portals portals, @Autowired Agents agents, @Autowired SecondFactors factors) {
        clock.advance(Duration.ofHours(1)); // what other tests tried is forgotten
        portal = portals.named("aix").orElseThrow();
        agent = agents.add(portal.id(), email, "Camille Rivière", Role.CUSTOMER_SERVICE);
        factors.install(portal.id(), Holder.agent(agent), secret);
        agents.choosePassword(portal.id(), agent, passwords.hash(PASSWORD));
    }

    @Test
    @DisplayName(
            "F137: a thousand guesses at a code, knowing the password: five comparisons, and the agent waits minutes")
    void a_thousand_codes() {
        var wrong = "%06d".formatted((Integer.parseInt(rightCode()) + 500_000) % 1_000_000);
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(_ -> second.answer(portal, agent, FactorAnswer.code(wrong), ATTACKER))
                        .filter(AgentDoor.Refused.class::isInstance))
                .hasSize(5);
        assertThat(second.answer(portal, agent, FactorAnswer.code(rightCode()), ATTACKER))
                .isInstanceOf(AgentDoor.Wait.class);
        clock.advance(Duration.ofMinutes(15));
        assertThat(second.answer(portal, agent, FactorAnswer.code(rightCode()), OFFICE))
                .isInstanceOf(AgentDoor.SignedIn.class);
    }

    @Test
    void a_code_is_good_once() {
        var code = rightCode();
        assertThat(second.answer(portal, agent, FactorAnswer.code(code), OFFICE))
                .isInstanceOf(AgentDoor.SignedIn.class);
        assertThat(second.answer(portal, agent, FactorAnswer.code(code), OFFICE))
                .isInstanceOf(AgentDoor.Refused.class);
    }

    @Test
    @DisplayName("F137: a thousand guesses at an agent’s password; the agent gets to the code from elsewhere")
    void a_thousand_passwords() {
        assertThat(passwords.comparedDuring(() ->
                        IntStream.range(0, 1_000).forEach(i -> door.password(portal, email, "Guess." + i, ATTACKER))))
                .isLessThanOrEqualTo(11);
        assertThat(door.password(portal, email, PASSWORD, ATTACKER)).isInstanceOf(AgentDoor.Wait.class);
        assertThat(door.password(portal, email, PASSWORD, OFFICE)).isInstanceOf(AgentDoor.AskCode.class);
    }

    @Test
    void right_passwords_do_not_shut_the_office_out() {
        for (var i = 0; i < 70; i++) {
            assertThat(door.password(portal, email, PASSWORD, OFFICE)).isInstanceOf(AgentDoor.AskCode.class);
        }
    }

    @Test
    @DisplayName("F137: an address that is no agent’s gets the same answer, and costs a comparison too")
    void nobody_learns_who_is_an_agent() {
        var stranger = "nobody-%s@example.org".formatted(UUID.randomUUID());
        assertThat(page(email)).isEqualTo(page(stranger));
        assertThat(passwords.comparedDuring(() -> door.password(portal, stranger, "Guess", OFFICE)))
                .isOne();
        assertThat(passwords.comparedDuring(() -> door.password(portal, email, "Guess", OFFICE)))
                .isOne();
    }

    @Test
    void the_code_is_asked_of_nobody_whose_password_was_not_right() {
        var browser = Visiting.at(mvc, "aix");
        assertThat(browser.perform(get("/gestion/connexion/code")))
                .hasStatus(303)
                .hasHeader("Location", "/gestion/connexion");
        assertThat(browser.perform(post("/gestion/connexion/code").param("code", rightCode())))
                .hasStatus(303)
                .hasHeader("Location", "/gestion/connexion");
    }

    @Test
    void an_agents_cookie_is_read_by_no_script_and_opens_no_residents_page() {
        var browser = Visiting.at(mvc, "aix");
        var first = signIn(browser, email, PASSWORD);
        assertThat(first).hasStatus(303).hasHeader("Location", "/gestion/connexion/code");
        var second =
                browser.perform(post("/gestion/connexion/code").param("code", rightCode()), Visiting.cookies(first));
        assertThat(second.getResponse().getHeaders("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-agent=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax"));
        var session = Objects.requireNonNull(second.getResponse().getCookie("__Host-agent"));
        assertThat(browser.perform(get("/gestion"), session)).hasStatusOk();
        assertThat(browser.perform(get("/compte"), session)).hasStatus(303);
    }

    private String rightCode() {
        return Totp.code(secret, clock.instant());
    }

    private String page(String typed) {
        var answer = signIn(Visiting.at(mvc, "aix"), typed, "Guess");
        assertThat(answer).hasStatus(422);
        try {
            return answer.getResponse().getContentAsString().replace(typed, "…");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MvcTestResult signIn(Visiting browser, String typed, String password) {
        return browser.perform(post("/gestion/connexion").param("email", typed).param("mot-de-passe", password));
    }
}
