package fr.riverain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.riverain.RiverainTest;
import fr.riverain.Visiting;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.ProofOfWork;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Throttle;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@RiverainTest
class SignInWebTests {

    private static final String PASSWORD = "Cascade.2026!";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    private Visiting marseille;
    private Visiting aix;

    @BeforeEach
    void sophie_has_an_account(@Autowired Portals portals, @Autowired Passwords passwords) {
        marseille = Visiting.at(mvc, "marseille");
        aix = Visiting.at(mvc, "aix");
        var portal = portals.named("marseille").orElseThrow();
        if (accounts.byEmail(portal.id(), "sophie.cassis@example.org").isEmpty()) {
            accounts.open(
                    portal,
                    NewAccount.verified(
                            EmailAddress.of("sophie.cassis@example.org").orElseThrow(),
                            passwords.hash(PASSWORD),
                            Language.FR));
        }
    }

    @Test
    @DisplayName("S2-07 S2-08 S2-09 S2-10 S2-11: the door of aix says what its tutorial says")
    void the_door_speaks_the_words_of_its_portal() {
        assertThat(aix.perform(get("/")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        ">E-mail<",
                        ">Mot de passe<",
                        "Mot de passe oublié",
                        "Se souvenir de moi",
                        "Se connecter",
                        "S’inscrire");
        assertThat(marseille.perform(get("/connexion")))
                .bodyText()
                .contains("Adresse e-mail", "Mot de passe oublié\u202f?", "Garder ma connexion sur cet appareil");
    }

    @Test
    @DisplayName(
            "S3-04: where the journey renews passwords, a forgotten one leads to it, and the door offers no other way")
    void a_forgotten_password_follows_the_portals_own_way() {
        var clermontais = Visiting.at(mvc, "clermontais");
        assertThat(clermontais.perform(get("/mot-de-passe-oublie")))
                .hasStatus(303)
                .hasHeader("Location", "/inscription");
        assertThat(clermontais.perform(get("/connexion")))
                .bodyText()
                .contains("Renouveler mot de passe")
                .doesNotContain("/mot-de-passe-oublie");
        assertThat(marseille.perform(get("/mot-de-passe-oublie"))).hasStatusOk();
    }

    @Test
    @DisplayName("S2-09: nobody stays signed in who did not ask for it")
    void staying_signed_in_is_off_by_default() {
        assertThat(marseille.perform(get("/"))).bodyText().doesNotContain(" checked");
        assertThat(cookie(signIn(PASSWORD)).getMaxAge()).isNegative();
        assertThat(cookie(marseille.perform(form(PASSWORD).param("rester", "true")))
                        .getMaxAge())
                .isEqualTo(30 * 24 * 3600);
    }

    @Test
    void a_right_password_opens_a_session_in_a_cookie_that_no_script_reads() {
        var answer = signIn(PASSWORD);
        assertThat(answer).hasStatus(303).hasHeader("Location", "/");
        assertThat(answer.getResponse().getHeader("Set-Cookie"))
                .startsWith("__Host-session=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(marseille.perform(get("/compte"), cookie(answer)))
                .hasStatusOk()
                .bodyText()
                .contains("sophie.cassis");
    }

    @Test
    void an_address_is_known_whatever_its_capitals_and_the_spaces_around_it() {
        assertThat(marseille.perform(post("/session")
                        .param("email", " Sophie.Cassis@Example.org ")
                        .param("mot-de-passe", PASSWORD)))
                .hasStatus(303);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_page() {
        var wrong = page(signIn("not the password"));
        var unknown = page(marseille.perform(
                post("/session").param("email", "nobody@example.org").param("mot-de-passe", "not the password")));
        assertThat(wrong.replace("sophie.cassis", "nobody")).isEqualTo(unknown);
    }

    @Test
    void what_was_typed_comes_back_but_for_the_password() {
        assertThat(signIn("not the password"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"sophie.cassis@example.org\"", "incorrect")
                .doesNotContain("not the password");
    }

    @Test
    void whoever_asked_for_a_page_gets_there_after_the_door_but_never_elsewhere() {
        assertThat(marseille.perform(get("/compte"))).hasStatus(303).hasHeader("Location", "/connexion?vers=%2Fcompte");
        assertThat(marseille.perform(form(PASSWORD).param("vers", "/compte"))).hasHeader("Location", "/compte");
        assertThat(marseille.perform(form(PASSWORD).param("vers", "//elsewhere.example")))
                .hasHeader("Location", "/");
        assertThat(marseille.perform(form(PASSWORD).param("vers", "https://elsewhere.example")))
                .hasHeader("Location", "/");
    }

    @Test
    void a_session_is_of_no_use_at_the_neighbours() {
        var cookie = cookie(signIn(PASSWORD));
        assertThat(marseille.perform(get("/compte"), cookie)).hasStatusOk();
        assertThat(aix.perform(get("/compte"), cookie)).hasStatus(303);
    }

    @Test
    void signing_out_ends_the_session_wherever_its_cookie_went() {
        var cookie = cookie(signIn(PASSWORD));
        assertThat(marseille.perform(delete("/session"), cookie)).hasStatus(303);
        assertThat(marseille.perform(get("/compte"), cookie)).hasStatus(303);
    }

    @Test
    void what_another_site_makes_a_browser_send_is_refused() {
        for (var site : new String[] {"cross-site", "same-site"}) {
            assertThat(marseille.perform(form(PASSWORD).header("Sec-Fetch-Site", site)))
                    .hasStatus(403);
        }
        assertThat(marseille.perform(form(PASSWORD).header("Origin", "https://elsewhere.example")))
                .hasStatus(403);
        assertThat(marseille.perform(form(PASSWORD).header("Origin", "null"))).hasStatus(403);
    }

    @Test
    void a_browser_that_only_names_its_origin_is_believed() {
        assertThat(marseille.perform(form(PASSWORD)
                        .header("Host", "marseille.localhost")
                        .header("Origin", "https://marseille.localhost")))
                .hasStatus(303);
    }

    @Test
    void every_page_says_what_browsers_may_do_with_it() {
        var answer = marseille.perform(get("/").secure(true));
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                .hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void what_no_module_has_opened_asks_for_somebody_signed_in() {
        assertThat(marseille.perform(get("/nowhere"))).hasStatus(303);
        assertThat(marseille.perform(get("/gestion/nowhere")))
                .hasStatus(303)
                .hasHeader("Location", "/gestion/connexion?vers=%2Fgestion%2Fnowhere");
        var cookie = cookie(signIn(PASSWORD));
        assertThat(marseille.perform(get("/gestion"), cookie)).hasStatus(303); // a resident is no agent
    }

    @Test
    void whoever_knows_only_the_old_password_does_not_slip_in_while_it_is_changed(
            @Autowired TenantTransactions transactions,
            @Autowired Credentials credentials,
            @Autowired Passwords passwords,
            @Autowired Admission admission,
            @Autowired Throttle throttle,
            @Autowired ProofOfWork proofs,
            @Autowired Portals portals) {
        var portal = portals.named("marseille").orElseThrow();
        var resident = new TestAccounts(accounts, passwords).open(portal);
        var changed = passwords.hash("Restanque.8153?");
        var slow = new Passwords() {
            @Override
            public boolean matches(String password, @Nullable String hash) {
                accounts.replacePassword(portal.id(), resident.id(), changed);
                return super.matches(password, hash);
            }
        };
        var door = new SigningIn(transactions, credentials, slow, admission, throttle, proofs, List.of());
        var typed = new SigningIn.Typed(resident.email(), PASSWORD, false, ProofOfWork.Answer.none());
        assertThat(door.attempt(portal, typed, new Client("10.202.1.1", "10.202.1.0/24", "Test")))
                .isInstanceOf(SigningIn.Outcome.Refused.class);
    }

    private MvcTestResult signIn(String password) {
        return marseille.perform(form(password));
    }

    private static AbstractMockHttpServletRequestBuilder<?> form(String password) {
        return post("/session").param("email", "sophie.cassis@example.org").param("mot-de-passe", password);
    }

    private static String page(MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("__Host-session"));
    }
}
