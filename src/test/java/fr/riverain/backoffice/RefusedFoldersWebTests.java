package fr.riverain.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.Mails;
import fr.riverain.RiverainTest;
import fr.riverain.Visiting;
import fr.riverain.identity.Sessions;
import fr.riverain.portal.FolderRefused;
import fr.riverain.portal.Portals;
import fr.riverain.portal.TestPortals;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who hears of a portal's folder that is not understood. */
@RiverainTest
class RefusedFoldersWebTests {

    @Autowired
    private Portals portals;

    @Autowired
    private Agents agents;

    @AfterEach
    void all_is_well_again() {
        TestPortals.refuse(portals, Map.of());
    }

    @Test
    void administrators_get_one_letter_from_however_many_nodes(
            @Autowired GreenMail letterbox, @Autowired ApplicationEventPublisher nodes) {
        var aix = portals.named("aix").orElseThrow();
        var chief = "chef-%s@example.org".formatted(UUID.randomUUID());
        var clerk = "guichet-%s@example.org".formatted(UUID.randomUUID());
        agents.add(aix.id(), chief, "Cheffe", Role.ADMINISTRATOR);
        agents.add(aix.id(), clerk, "Guichet", Role.CUSTOMER_SERVICE);
        var refused = new FolderRefused(aix, "aix/portal.yaml, line 3: fault %s".formatted(UUID.randomUUID()));
        nodes.publishEvent(refused);
        nodes.publishEvent(refused);
        nodes.publishEvent(new FolderRefused(aix, "aix/portal.yaml, line 4: another"));
        await().until(() -> Mails.of(letterbox, chief).size() == 2);
        assertThat(Mails.of(letterbox, clerk)).isEmpty();
        assertThat(Mails.of(letterbox, chief))
                .extracting(Mails::text)
                .satisfiesExactlyInAnyOrder(
                        mail -> assertThat(mail).contains("aix/portal.yaml, line 3: fault"),
                        mail -> assertThat(mail).contains("aix/portal.yaml, line 4: another"));
    }

    @Test
    void the_desk_of_an_administrator_says_it_and_no_others(
            @Autowired MockMvcTester mvc, @Autowired Sessions sessions) {
        var aix = portals.named("aix").orElseThrow();
        TestPortals.refuse(portals, Map.of("aix", "aix/portal.yaml, line 3: unknown key <b>"));
        var browser = Visiting.at(mvc, "aix");
        assertThat(browser.perform(
                        get("/gestion"), TestAgents.signedIn(agents, sessions, aix, "Cheffe", Role.ADMINISTRATOR)))
                .bodyText()
                .contains("continue avec la précédente", "line 3: unknown key &lt;b&gt;");
        assertThat(browser.perform(
                        get("/gestion"), TestAgents.signedIn(agents, sessions, aix, "Guichet", Role.CUSTOMER_SERVICE)))
                .bodyText()
                .doesNotContain("unknown key");
    }
}
