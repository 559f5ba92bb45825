package fr.riverain.account;

import static fr.riverain.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.GuardTest;
import fr.riverain.HtmlChecker;
import fr.riverain.Mails;
import fr.riverain.Statements;
import fr.riverain.Visiting;
import fr.riverain.backoffice.Agents;
import fr.riverain.backoffice.Role;
import fr.riverain.backoffice.TestAgents;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whose mail comes back reads so, and so do agents. */
@GuardTest
class ReturningWebTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TenantTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Agents agents;

    @Autowired
    private Sessions sessions;

    private Portal portal;
    private TestAccounts.Resident resident;
    private Visiting browser;
    private Cookie session;

    @BeforeEach
    void mail_to_somebody_comes_back(
            @Autowired Portals portals, @Autowired Accounts accounts, @Autowired Passwords passwords) {
        portal = portals.named("marseille").orElseThrow();
        resident = new TestAccounts(accounts, passwords).open(portal);
        browser = Visiting.at(mvc, "marseille");
        session = Objects.requireNonNull(browser.perform(
                        post("/session").param("email", resident.email()).param("mot-de-passe", PASSWORD))
                .getResponse()
                .getCookie("__Host-session"));
        transactions.in(portal.id(), () -> jdbc.sql("""
                insert into returned_address (portal_id, address, channel, certain, times, reason, first_at, last_at)
                values (:portal, :address, 'mail', true, 1, 'returned, 5.1.1 User unknown', now(), now())
                """)
                .param("portal", portal.id().value())
                .param("address", resident.email())
                .update());
    }

    @Test
    @DisplayName("At home and in the account a calm notice says so, with two ways on")
    void whoever_signs_in_reads_it() throws UnsupportedEncodingException {
        var home = browser.perform(get("/"), session);
        assertThat(home)
                .hasStatusOk()
                .bodyText()
                .contains("Nos e-mails à " + resident.email(), "href=\"/compte/adresse\"");
        assertThat(HtmlChecker.check(home.getResponse().getContentAsString())).isEmpty();
        var account = browser.perform(get("/compte"), session);
        assertThat(account).bodyText().contains("reviennent");
        assertThat(HtmlChecker.check(account.getResponse().getContentAsString()))
                .isEmpty();
        assertThat(Statements.during(() -> browser.perform(get("/compte"), session)))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(browser.perform(delete("/compte/adresse/retours"), session)).hasStatus(303);
        assertThat(browser.perform(get("/"), session)).bodyText().doesNotContain("reviennent");
    }

    @Test
    void agents_see_it_on_the_desk_among_the_messages_and_on_the_sheet() throws UnsupportedEncodingException {
        var agent = TestAgents.signedIn(agents, sessions, portal, "Camille Rivière", Role.CUSTOMER_SERVICE);
        assertThat(browser.perform(get("/gestion"), agent)).bodyText().contains("à vérifier");
        var messages = browser.perform(get("/gestion/messages"), agent);
        assertThat(messages).bodyText().contains(resident.email(), "5.1.1 User unknown", "Elle est bonne");
        assertThat(HtmlChecker.check(messages.getResponse().getContentAsString()))
                .isEmpty();
        assertThat(browser.perform(get("/gestion/comptes/" + resident.id().value()), agent))
                .bodyText()
                .contains("n’arrivent pas");
        assertThat(browser.perform(delete("/gestion/messages/adresses").param("adresse", resident.email()), agent))
                .hasStatus(303);
        assertThat(browser.perform(get("/gestion/messages"), agent)).bodyText().doesNotContain(resident.email());
        assertThat(browser.perform(delete("/gestion/messages/adresses").param("adresse", resident.email()), agent))
                .hasStatus(404);
    }

    @Test
    void news_of_the_security_of_an_account_leave_all_the_same(
            @Autowired FactorNews factors,
            @Autowired FranceConnectLetters franceConnect,
            @Autowired Credentials credentials,
            @Autowired GreenMail letterbox) {
        var account = credentials.of(portal.id(), resident.id()).orElseThrow();
        transactions.in(portal.id(), () -> {
            factors.tell(portal, account, FactorNews.Event.PASSKEY_ADDED);
            franceConnect.send(portal, account, FranceConnectLetters.News.LINKED);
        });
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Mails.of(letterbox, resident.email()))
                .hasSize(2));
    }

    @Test
    void another_resident_reads_nothing_of_it(@Autowired Accounts accounts, @Autowired Passwords passwords) {
        var neighbour = new TestAccounts(accounts, passwords).open(portal);
        var theirs = Objects.requireNonNull(browser.perform(
                        post("/session").param("email", neighbour.email()).param("mot-de-passe", PASSWORD))
                .getResponse()
                .getCookie("__Host-session"));
        assertThat(browser.perform(delete("/compte/adresse/retours"), theirs)).hasStatus(303);
        assertThat(browser.perform(get("/"), theirs)).bodyText().doesNotContain("reviennent");
        assertThat(browser.perform(get("/"), session)).bodyText().contains("reviennent");
    }
}
