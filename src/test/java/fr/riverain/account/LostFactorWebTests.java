package fr.riverain.account;

import static fr.riverain.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.GuardTest;
import fr.riverain.HtmlChecker;
import fr.riverain.Mails;
import fr.riverain.Visiting;
import fr.riverain.backoffice.Agents;
import fr.riverain.backoffice.Role;
import fr.riverain.backoffice.TestAgents;
import fr.riverain.identity.Holder;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.RecoveryCodes;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.Sessions;
import fr.riverain.identity.Totp;
import fr.riverain.platform.Client;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A resident has lost their telephone and their recovery codes: an administrator helps, and nobody else. */
@GuardTest
class LostFactorWebTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GreenMail letterbox;

    @Autowired
    private Agents agents;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private RecoveryCodes codes;

    private Portal portal;
    private TestAccounts accounts;
    private TestAccounts.Resident resident;
    private Visiting browser;
    private String path;

    @BeforeEach
    void somebody_has_a_second_factor(
            @Autowired Portals portals, @Autowired Accounts accounts, @Autowired Passwords passwords) {
        portal = portals.named("clermontais").orElseThrow();
        this.accounts = new TestAccounts(accounts, passwords);
        resident = this.accounts.open(portal);
        factors.install(portal.id(), holder(), Totp.newSecret());
        browser = Visiting.at(mvc, "clermontais");
        path = "/gestion/comptes/" + resident.id().value();
    }

    @Test
    @DisplayName(
            "F021: an administrator removes a lost second factor with a reason, the trail keeps it, the owner is told")
    void an_administrator_removes_it() throws UnsupportedEncodingException {
        var before = new Cookie(
                "__Host-session",
                sessions.open(portal, holder(), new Client("10.1.1.1", "10.1.1.0/24", "Test"), false));
        var recovery = codes.renew(portal.id(), holder()).getFirst();
        assertThat(browser.perform(get("/compte"), before)).hasStatusOk();
        var chief = agent(Role.ADMINISTRATOR);
        assertThat(valid(browser.perform(get(path), chief)))
                .contains("Double vérification active", path + "/second-facteur");
        assertThat(valid(browser.perform(get(path + "/second-facteur"), chief))).contains("name=\"motif\"");
        assertThat(valid(remove(" ", chief))).contains("id=\"motif-erreur\"");
        assertThat(remove("Au guichet, avec pièce d’identité", chief))
                .hasStatus(303)
                .hasHeader("Location", path);

        assertThat(browser.perform(get(path), chief))
                .bodyText()
                .contains("Mot de passe seul", "Second facteur perdu, retiré")
                .doesNotContain("/second-facteur");
        assertThat(browser.perform(get("/gestion/journal"), chief)).bodyText().contains("Au guichet");
        assertThat(browser.perform(get("/compte"), before)).as("signed out").hasStatus(303);
        assertThat(password()).hasStatus(303).hasHeader("Location", "/");
        factors.install(portal.id(), holder(), Totp.newSecret());
        assertThat(browser.perform(post("/connexion/code").param("secours", recovery), Visiting.cookies(password())))
                .as("a code from before")
                .hasStatus(422);
        await().atMost(Duration.ofSeconds(20)).until(() -> Mails.of(letterbox, resident.email()).stream()
                .anyMatch(mail -> Mails.subject(mail).equals("La double vérification de votre compte est retirée")));
    }

    @Test
    void to_customer_service_that_page_does_not_exist_and_nor_does_it_where_nothing_is_lost()
            throws UnsupportedEncodingException {
        var agent = agent(Role.CUSTOMER_SERVICE);
        assertThat(valid(browser.perform(get(path), agent)))
                .contains("L’administration du portail peut retirer")
                .doesNotContain("/second-facteur");
        assertThat(browser.perform(get(path + "/second-facteur"), agent)).hasStatus(404);
        assertThat(remove("Au guichet", agent)).hasStatus(404);
        assertThat(password()).hasHeader("Location", "/connexion/code");
        var chief = agent(Role.ADMINISTRATOR);
        resident = accounts.open(portal);
        path = "/gestion/comptes/" + resident.id().value();
        assertThat(browser.perform(get(path + "/second-facteur"), chief)).hasStatus(404);
        assertThat(remove("Au guichet", chief)).hasStatus(404);
    }

    private MvcTestResult remove(String reason, Cookie agent) {
        return browser.perform(post(path + "/second-facteur").param("motif", reason), agent);
    }

    private MvcTestResult password() {
        return browser.perform(post("/session").param("email", resident.email()).param("mot-de-passe", PASSWORD));
    }

    private Holder holder() {
        return Holder.resident(resident.id().value());
    }

    private Cookie agent(Role role) {
        return TestAgents.signedIn(agents, sessions, portal, "Dominique Fontaine", role);
    }

    private static String valid(MvcTestResult answer) throws UnsupportedEncodingException {
        var page = answer.getResponse().getContentAsString();
        assertThat(HtmlChecker.check(page)).isEmpty();
        return page;
    }
}
