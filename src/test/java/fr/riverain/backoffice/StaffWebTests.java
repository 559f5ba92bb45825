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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
