package fr.riverain.account;

import static fr.riverain.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.riverain.AheadClock;
import fr.riverain.GuardTest;
import fr.riverain.Visiting;
import fr.riverain.identity.Holder;
import fr.riverain.identity.OpenSession;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.Sessions;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Where somebody is signed in, and until when. */
@GuardTest
class SessionsWebTests {

    private static final Duration MOMENT = Duration.ofSeconds(5);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AheadClock clock;

    private Portal portal;
    private TestAccounts.Resident resident;
    private TestAccounts.Resident neighbour;
    private Visiting browser;

    @BeforeEach
    void two_have_accounts(@Autowired Portals portals, @Autowired Accounts accounts, @Autowired Passwords passwords) {
        portal = portals.named("marseille").orElseThrow();
        var opening = new TestAccounts(accounts, passwords);
        resident = opening.open(portal);
        neighbour = opening.open(portal);
        browser = Visiting.at(mvc, "marseille");
    }

    @Test
    void all_devices_are_listed_by_name_and_one_can_be_closed() {
        var phone =
                cookie(signIn(resident, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1", false));
        var here = cookie(signIn(resident, "Mozilla/5.0 (Windows NT 10.0) Firefox/144.0", false));
        assertThat(browser.perform(get("/compte"), here)).bodyText().contains("Safari", "Firefox", "Cet appareil");
        var other = listed().stream()
                .filter(session -> session.device().toString().contains("Safari"))
                .findFirst()
                .orElseThrow();
        assertThat(browser.perform(delete("/compte/appareils/" + other.id()), here))
                .hasStatus(303)
                .hasHeader("Location", "/compte");
        assertThat(isSignedIn(phone)).isFalse();
        assertThat(isSignedIn(here)).isTrue();
    }

    @Test
    void nobody_closes_somebody_elses_session() {
        var mine = cookie(signIn(resident, "Firefox", false));
        var theirs = cookie(signIn(neighbour, "Firefox", false));
        var id = listed().getFirst().id();
        assertThat(browser.perform(delete("/compte/appareils/" + id), theirs)).hasStatus(404);
        assertThat(isSignedIn(mine)).isTrue();
    }

    @Test
    void all_others_close_at_once() {
        var other = cookie(signIn(resident, "Firefox", true));
        var here = cookie(signIn(resident, "Firefox", false));
        assertThat(browser.perform(delete("/compte/appareils"), here)).hasStatus(303);
        assertThat(isSignedIn(other)).isFalse();
        assertThat(isSignedIn(here)).isTrue();
    }

    @Test
    @DisplayName("S2-09: a session ends when it stays unused, or after some hours")
    void a_short_session_ends() {
        var idle = portal.sessions().idle();
        var cookie = cookie(signIn(resident, "Firefox", false));
        for (var used = Duration.ZERO;
                used.compareTo(portal.sessions().longest().minus(idle)) < 0;
                used = used.plus(idle.minus(MOMENT))) {
            clock.advance(idle.minus(MOMENT));
            assertThat(isSignedIn(cookie)).isTrue();
        }
        clock.advance(idle);
        assertThat(isSignedIn(cookie)).isFalse();

        var busy = cookie(signIn(resident, "Firefox", false));
        for (var used = Duration.ZERO;
                used.compareTo(portal.sessions().longest()) < 0;
                used = used.plus(idle.dividedBy(2))) {
            isSignedIn(busy);
            clock.advance(idle.dividedBy(2));
        }
        assertThat(isSignedIn(busy)).isFalse();
    }

    @Test
    @DisplayName("S2-09: who asked to stay signed in does so for thirty days, used or not")
    void a_remembered_session_lasts() {
        var answer = signIn(resident, "Firefox", true);
        var cookie = cookie(answer);
        assertThat(cookie.getMaxAge())
                .isEqualTo((int) portal.sessions().remembered().toSeconds());
        clock.advance(portal.sessions().remembered().minus(MOMENT));
        assertThat(isSignedIn(cookie)).isTrue();
        clock.advance(MOMENT);
        assertThat(isSignedIn(cookie)).isFalse();
    }

    @Test
    void signing_out_takes_the_cookie_back_and_ends_only_this_session() {
        var other = cookie(signIn(resident, "Firefox", false));
        var here = cookie(signIn(resident, "Firefox", false));
        var answer = browser.perform(delete("/session"), here);
        assertThat(answer).hasStatus(303).hasHeader("Location", "/connexion");
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).anySatisfy(set -> assertThat(set)
                .startsWith("__Host-session=;")
                .contains("Max-Age=0", "Path=/", "Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(other)).isTrue();
    }

    @Test
    void a_new_password_closes_all_other_sessions_and_renews_this_one() {
        var other = cookie(signIn(resident, "Firefox", true));
        var before = cookie(signIn(resident, "Firefox", false));
        var answer = browser.perform(
                post("/compte/mot-de-passe")
                        .param("actuel", PASSWORD)
                        .param("mot-de-passe", "Restanque.8153?")
                        .param("confirmation", "Restanque.8153?"),
                before);
        assertThat(answer).hasStatus(303);
        assertThat(isSignedIn(other)).isFalse();
        assertThat(isSignedIn(before)).isFalse();
        assertThat(isSignedIn(cookie(answer))).isTrue();
    }

    @Test
    void signing_in_always_opens_a_new_session_whatever_cookie_came_along() {
        var given = new Cookie("__Host-session", "chosen-by-somebody-else");
        var answer = browser.perform(form(resident, false), given);
        assertThat(cookie(answer).getValue()).isNotEqualTo(given.getValue()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(isSignedIn(given)).isFalse();
    }

    @Test
    @DisplayName("S3-03: a host that is no portal’s gets a page that names nobody, whatever it asks for")
    void a_foreign_host_is_nowhere() {
        var foreign = new Visiting(mvc, "marseille.localhost.elsewhere.example", "10.200.0.7");
        for (var path : new String[] {"/", "/connexion", "/compte", "/gestion", "/mot-de-passe-oublie"}) {
            assertThat(foreign.perform(get(path))).hasStatus(404).bodyText().doesNotContain("Marseille", "marseille");
        }
        assertThat(foreign.perform(post("/session").param("email", "a@b.fr").param("mot-de-passe", "x")))
                .hasStatus(404);
    }

    @Test
    void a_page_of_somebody_signed_in_is_kept_by_no_browser_and_read_by_no_other_site() {
        var answer = browser.perform(get("/compte").secure(true), cookie(signIn(resident, "Firefox", false)));
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                .hasHeader("Cross-Origin-Resource-Policy", "same-origin")
                .hasHeader("X-Frame-Options", "DENY");
        assertThat(answer.getResponse().getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
    }

    @Test
    void without_encryption_nobody_is_told_to_insist_on_it() {
        assertThat(browser.perform(get("/connexion").secure(false))
                        .getResponse()
                        .getHeader("Strict-Transport-Security"))
                .isNull();
    }

    private List<OpenSession> listed() {
        return sessions.of(portal.id(), Holder.resident(resident.id().value()));
    }

    private MvcTestResult signIn(TestAccounts.Resident who, String device, boolean remembered) {
        return browser.perform(form(who, remembered).header("User-Agent", device));
    }

    private static MockHttpServletRequestBuilder form(TestAccounts.Resident who, boolean remembered) {
        return post("/session")
                .param("email", who.email())
                .param("mot-de-passe", PASSWORD)
                .param("rester", String.valueOf(remembered));
    }

    private boolean isSignedIn(Cookie cookie) {
        return browser.perform(get("/compte"), cookie).getResponse().getStatus() == 200;
    }

    private static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("__Host-session"));
    }
}
