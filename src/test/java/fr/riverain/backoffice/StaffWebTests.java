package fr.riverain.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.riverain.RiverainTest;
import fr.riverain.Visiting;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.Client;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who may look after agents, and that somebody always can. */
@RiverainTest
class StaffWebTests {

    private static final Client CLIENT = new Client("127.0.0.1", "127.0.0.0/24", "Test");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Agents agents;

    @Autowired
    private Staff staff;

    @Autowired
    private Sessions sessions;

    private Portal portal;
    private Visiting browser;

    @BeforeEach
    void at_the_portal_of_the_waste_service(@Autowired Portals portals) {
        portal = portals.named("garonne").orElseThrow();
        browser = Visiting.at(mvc, "garonne");
    }

    @Test
    void to_customer_service_the_pages_about_agents_do_not_exist() {
        var other = hired(Role.CUSTOMER_SERVICE);
        var session = session(hired(Role.CUSTOMER_SERVICE));
        assertThat(browser.perform(get("/gestion"), session))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/gestion/agents", "href=\"/gestion/journal\"");
        for (var path : List.of("/gestion/agents", "/gestion/journal")) {
            assertThat(browser.perform(get(path), session)).as(path).hasStatus(404);
        }
        assertThat(browser.perform(post("/gestion/agents").param("nom", "X").param("email", "x@example.org"), session))
                .hasStatus(404);
        assertThat(browser.perform(post(path(other) + "/role").param("role", "ADMINISTRATOR"), session))
                .hasStatus(404);
        assertThat(browser.perform(delete(path(other)), session)).hasStatus(404);
        assertThat(agents.find(portal.id(), other.id()))
                .hasValueSatisfying(known -> assertThat(known.closedAt()).isNull());
    }

    @Test
    void an_administrator_sees_off_others_and_never_themselves() {
        var chief = hired(Role.ADMINISTRATOR);
        var other = hired(Role.ADMINISTRATOR);
        var session = session(chief);
        var others = session(other);
        assertThat(browser.perform(delete(path(other)), session)).hasStatus(303);
        assertThat(browser.perform(get("/gestion"), others)).as("seen off").hasStatus(303);
        assertThat(browser.perform(delete(path(chief)), session)).hasStatus(404);
        assertThat(browser.perform(post(path(chief) + "/role").param("role", "CUSTOMER_SERVICE"), session))
                .hasStatus(404);
        assertThat(browser.perform(get("/gestion/agents"), session)).hasStatusOk();
    }

    @Test
    void of_two_administrators_who_see_each_other_off_at_once_one_stays() throws Exception {
        for (var i = 0; i < 5; i++) {
            var one = hired(Role.ADMINISTRATOR);
            var two = hired(Role.ADMINISTRATOR);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var tries = List.<Callable<Boolean>>of(
                        () -> staff.close(one, CLIENT, two.id()),
                        () -> staff.change(two, CLIENT, one.id(), Role.CUSTOMER_SERVICE));
                assertThat(threads.invokeAll(tries))
                        .extracting(done -> done.get())
                        .containsExactlyInAnyOrder(true, false);
            }
        }
    }

    @Test
    void an_agent_of_another_portal_is_nobody_here() {
        var session = session(hired(Role.ADMINISTRATOR));
        assertThat(Visiting.at(mvc, "aix").perform(get("/gestion"), session)).hasStatus(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/yaml", "application/cbor", "*/*", "text/html"})
    void what_a_password_is_compared_with_leaves_by_no_door(String accepted) throws UnsupportedEncodingException {
        var chief = hired(Role.ADMINISTRATOR);
        agents.choosePassword(portal.id(), chief.id(), "$argon2id$of-nobody");
        for (var path :
                List.of("/gestion/agents", "/gestion", "/gestion/journal", "/gestion/recherche?q=Ma%C3%ABlle")) {
            var answer = browser.perform(get(URI.create(path)).header("Accept", accepted), session(chief));
            assertThat(answer).as(path).hasStatusOk().hasHeader("Content-Type", "text/html;charset=UTF-8");
            assertThat(answer.getResponse().getContentAsString()).doesNotContain("argon2");
        }
        assertThat(agents.all(portal.id()).toString()).doesNotContain("argon2");
    }

    @Test
    void an_invitation_without_its_fields_or_to_no_mailbox_is_refused_with_what_is_wrong() {
        var session = session(hired(Role.ADMINISTRATOR));
        assertThat(browser.perform(post("/gestion/agents"), session))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#nom\"", "href=\"#email\"");
        for (var email :
                List.of("a".repeat(64) + "@" + "exemple.".repeat(40) + "fr", "a..b@exemple.fr", "a,b@exemple.fr")) {
            assertThat(browser.perform(
                            post("/gestion/agents").param("nom", "Maëlle").param("email", email), session))
                    .hasStatus(422);
        }
    }

    @Test
    void the_trail_ends_where_it_ends() {
        var session = session(hired(Role.ADMINISTRATOR));
        for (var path : List.of("/gestion/journal", "/gestion/journal/moi")) {
            assertThat(browser.perform(get(path + "?page=-5"), session)).hasStatusOk();
            assertThat(browser.perform(get(path + "?page=2147483647"), session)).hasStatus(404);
            assertThat(browser.perform(get(path + "?page=99999999999"), session))
                    .hasStatus(404);
            assertThat(browser.perform(get(path + "?page=next"), session)).hasStatus(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gestion/comptes/abc",
                "/gestion/comptes/abc/fermeture",
                "/gestion/abonnes/abc-",
                "/gestion/abonnes/xyz",
                "/gestion/abonnes/00000000-0000-0000-0000-000000000000/comptes/abc/retrait",
            })
    void what_is_no_identifier_leads_nowhere(String path) {
        assertThat(browser.perform(get(path), session(hired(Role.CUSTOMER_SERVICE))))
                .hasStatus(404);
    }

    @Test
    void nor_does_it_for_what_is_sent() {
        var session = session(hired(Role.ADMINISTRATOR));
        assertThat(browser.perform(post("/gestion/agents/abc/invitations"), session))
                .hasStatus(404);
        assertThat(browser.perform(delete("/gestion/agents/abc"), session)).hasStatus(404);
        assertThat(browser.perform(post("/gestion/messages/abc/envois"), session))
                .hasStatus(404);
        assertThat(browser.perform(
                        post(path(hired(Role.CUSTOMER_SERVICE)) + "/role").param("role", "KING"), session))
                .hasStatus(400);
    }

    @Test
    void who_has_left_chooses_no_password() {
        var gone = hired(Role.CUSTOMER_SERVICE);
        agents.close(portal.id(), gone.id());
        agents.choosePassword(portal.id(), gone.id(), "a hash");
        agents.add(portal.id(), gone.email(), "Maëlle", Role.CUSTOMER_SERVICE);
        assertThat(browser.perform(get("/gestion/agents"), session(hired(Role.ADMINISTRATOR))))
                .bodyText()
                .containsPattern(gone.email() + "(?s:.{0,200})status--warn");
    }

    private Agent hired(Role role) {
        var email = "agent-%s@example.org".formatted(UUID.randomUUID());
        var id = agents.add(portal.id(), email, "Maëlle", role);
        return new Agent(portal.id(), id, "Maëlle", email, role, id);
    }

    private Cookie session(Agent agent) {
        return TestAgents.session(sessions, portal, agent.id());
    }

    private static String path(Agent agent) {
        return "/gestion/agents/" + agent.id();
    }
}
