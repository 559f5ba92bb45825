package fr.riverain.onboarding;

import static fr.riverain.onboarding.TestGuest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.riverain.Visiting;
import fr.riverain.backoffice.Agents;
import fr.riverain.backoffice.Role;
import fr.riverain.backoffice.TestAgents;
import fr.riverain.contract.Subscribers;
import fr.riverain.identity.Sessions;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Agents make activation keys, and somebody opens an account with one. */
@OnboardingTest
class KeysWebTests {

    private static final Pattern KEY = Pattern.compile("(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestJourneys journeys;

    @Autowired
    private Agents agents;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Portals portals;

    @Autowired
    private Subscribers subscribers;

    @Test
    @DisplayName("S4-32: a list gives a file, once; unknown references are told; the key opens the journey")
    void many() throws UnsupportedEncodingException {
        var browser = Visiting.at(mvc, "loudunais");
        var administrator = agent("loudunais", Role.ADMINISTRATOR);
        var made = browser.perform(
                post("/gestion/cles")
                        .param("pour", "liste")
                        .param("par", "FILE")
                        .param("references", "L-20931\nX-1"),
                administrator);
        var sheet = goesTo(made);
        assertThat(browser.perform(get(sheet), administrator)).bodyText().contains("Une clé créée", "X-1");
        assertThat(browser.perform(post(sheet), agent("loudunais", Role.ADMINISTRATOR)))
                .hasStatus(404);
        var file = browser.perform(post(sheet), administrator).getResponse().getContentAsString();
        assertThat(file).startsWith("\ufeff\"Référence\";").contains("\"L-20931\";");
        assertThat(browser.perform(post(sheet), administrator)).hasStatus(410);
        var key = KEY.matcher(file);
        assertThat(key.find()).isTrue();
        var walk = Walk.withKey(journeys.guest("loudunais"), TestJourneys.mailbox(), key.group());
        walk.begin();
        assertThat(goesTo(walk.answer("votre-cle"))).isEqualTo(walk.page("vos-informations"));
    }

    @Test
    @DisplayName("S4-32: any agent makes one, which ends the one before, and ends it")
    void one() throws UnsupportedEncodingException {
        var browser = Visiting.at(mvc, "loudunais");
        var agent = agent("loudunais", Role.CUSTOMER_SERVICE);
        var loudunais = portals.named("loudunais").orElseThrow();
        var page = "/gestion/abonnes/"
                + subscribers.byRef(loudunais.id(), "L-18872").orElseThrow().value();
        var sheet = goesTo(browser.perform(post(page + "/cle").param("par", "FILE"), agent));
        var key = KEY.matcher(browser.perform(post(sheet), agent).getResponse().getContentAsString());
        assertThat(key.find()).isTrue();
        assertThat(browser.perform(get(page), agent)).bodyText().contains("créée par", "Clé d’activation créée");
        assertThat(browser.perform(post(page + "/cle").param("_method", "delete"), agent))
                .hasStatus(303);
        assertThat(browser.perform(get(page), agent)).bodyText().contains("Clé d’activation annulée");
        var walk = Walk.withKey(journeys.guest("loudunais"), TestJourneys.mailbox(), key.group());
        walk.begin();
        assertThat(walk.answer("votre-cle")).hasStatus(422);
    }

    @Test
    @DisplayName("S4-32: many are for administrators, and only where keys are asked for")
    void for_whom() {
        assertThat(Visiting.at(mvc, "loudunais")
                        .perform(get("/gestion/cles"), agent("loudunais", Role.CUSTOMER_SERVICE)))
                .hasStatus(404);
        assertThat(Visiting.at(mvc, "loudunais").perform(get("/gestion/cles"), agent("loudunais", Role.ADMINISTRATOR)))
                .hasStatusOk();
        assertThat(Visiting.at(mvc, "marseille").perform(get("/gestion/cles"), agent("marseille", Role.ADMINISTRATOR)))
                .hasStatus(404);
    }

    private Cookie agent(String portal, Role role) {
        return TestAgents.signedIn(agents, sessions, portals.named(portal).orElseThrow(), "Léa Ranton", role);
    }
}
