package fr.riverain.onboarding;

import static fr.riverain.onboarding.TestGuest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.HtmlChecker;
import fr.riverain.account.Accounts;
import fr.riverain.contract.SubscriberId;
import fr.riverain.contract.Subscribers;
import fr.riverain.platform.Audit;
import fr.riverain.platform.Deed;
import fr.riverain.platform.PortalId;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Agents ask for what is missing before they decide, and requests end that nobody answers, wherever the rows are kept. */
abstract class AskedBack {

    private static final Pattern SEEN = Pattern.compile("name=\"empreinte\" value=\"([0-9a-f]+)\"");
    private static final Pattern REPLY = Pattern.compile("/inscription/reponse/[\\w.|~-]+");

    @Autowired
    TestJourneys journeys;

    @Autowired
    Accounts accounts;

    @Autowired
    Subscribers subscribers;

    @Autowired
    Audit audit;

    @Autowired
    Attempts attempts;

    @Autowired
    private UnansweredRequests unanswered;

    PortalId portal;
    TestGuest maelle;

    /** What was tried and sent, here and in other tests, is forgotten. */
    @BeforeEach
    void a_day_passes() {
        journeys.clock.advance(Duration.ofDays(1));
        portal = journeys.portal("loudunais").id();
        maelle = agent("Maëlle Richelieu");
    }

    @Test
    @DisplayName("S4-12: an agent asks for what is missing, the person answers from the mail, and the agent decides")
    void what_is_missing_is_asked_for_and_answered() throws UnsupportedEncodingException {
        var odile = asks("Ceaux", "Odile");
        assertThat(ask(maelle, odile, seen(odile), ""))
                .hasStatus(422)
                .bodyText()
                .contains("Dites ce qui manque");
        assertThat(goesTo(ask(maelle, odile, seen(odile), "À quel nom est votre facture ?")))
                .isEqualTo("/gestion/inscriptions");
        assertThat(maelle.get("/gestion/inscriptions")).bodyText().contains("Attend la personne");
        assertThat(deeds(odile)).contains("request.asked");
        var mail = odile.guest.lastMail(odile.mailbox, 2);
        assertThat(mail).contains("Il manque une précision", "À quel nom est votre facture ?");
        assertThat(odile.guest.get(odile.page("examen"))).bodyText().contains("À quel nom", "/inscription/reponse/");

        var tablet = journeys.guest("loudunais");
        var page = replyPage(mail);
        var shown = tablet.get(page);
        assertThat(shown).hasStatusOk().bodyText().contains("À quel nom est votre facture ?");
        assertThat(HtmlChecker.check(shown.getResponse().getContentAsString())).isEmpty();
        var empty = tablet.post(page, Map.of("reponse", " "));
        assertThat(empty).hasStatus(422).bodyText().contains("Écrivez votre réponse");
        assertThat(HtmlChecker.check(empty.getResponse().getContentAsString())).isEmpty();
        var longOne = "x".repeat(2001);
        assertThat(tablet.post(page, Map.of("reponse", longOne)))
                .hasStatus(422)
                .bodyText()
                .contains(longOne);
        var before = seen(odile);
        assertThat(goesTo(tablet.post(page, Map.of("reponse", "Au nom de <b>ma sœur</b>, Odette."))))
                .isEqualTo(page);
        assertThat(tablet.get(page)).hasStatusOk().bodyText().contains("Votre réponse est partie", "&lt;b&gt;");
        assertThat(tablet.post(page, Map.of("reponse", "Encore."))).hasStatus(303);
        assertThat(maelle.get("/gestion/inscriptions")).bodyText().contains("A répondu");
        var decision = maelle.get(decision(odile));
        assertThat(decision).bodyText().contains("ma sœur", "Maëlle Richelieu").doesNotContain("Encore.");
        assertThat(HtmlChecker.check(decision.getResponse().getContentAsString()))
                .isEmpty();
        assertThat(accept(maelle, odile, before, "L-20931", ""))
                .hasStatus(409)
                .bodyText()
                .contains("a changé");
        goesTo(accept(maelle, odile, "L-20931", ""));
        assertThat(tablet.get(page)).hasStatus(410);
        assertThat(accounts.byEmail(portal, odile.mailbox)).isPresent();
    }

    @Test
    void of_two_agents_the_second_sees_that_something_was_asked() {
        var odile = asks("Ceaux", "Odile");
        var seen = seen(odile);
        goesTo(ask(maelle, odile, seen, "À quel nom ?"));
        assertThat(accept(agent("Yoann Ternay"), odile, seen, "L-20931", ""))
                .hasStatus(409)
                .bodyText()
                .contains("a changé", "À quel nom ?");
        assertThat(accounts.byEmail(portal, odile.mailbox)).isEmpty();
        goesTo(decline(maelle, odile, seen(odile), "nobody", ""));
        odile.guest.lastMail(odile.mailbox, 3);
        assertThat(journeys.guest("loudunais").get(replyPage(questionMail(odile))))
                .hasStatus(410);
    }

    @Test
    void whoever_corrects_what_they_said_has_answered() {
        var odile = asks("Ceaux", "Odile");
        goesTo(ask(maelle, odile, seen(odile), "Quelle rue ?"));
        var page = replyPage(odile.guest.lastMail(odile.mailbox, 2));
        var tablet = journeys.guest("loudunais");
        var form = goesTo(tablet.post(page + "/correction", Map.of()));
        assertThat(form).endsWith("/votre-demande");
        assertThat(tablet.get(form)).hasStatusOk();
        var corrected = new HashMap<>(odile.answers("votre-demande"));
        corrected.put("rue", "5 place Sainte-Croix");
        corrected.keySet().removeAll(List.of("mot-de-passe", "confirmation", "robot"));
        goesTo(tablet.post(form, corrected));
        assertThat(maelle.get("/gestion/inscriptions")).bodyText().contains("A répondu");
        assertThat(maelle.get(decision(odile))).bodyText().contains("5 place Sainte-Croix", "a corrigé");
    }

    @Test
    void a_link_that_nobody_signed_or_another_portals_or_too_old_answers_nothing() {
        var odile = asks("Ceaux", "Odile");
        goesTo(ask(maelle, odile, seen(odile), "Quelle rue ?"));
        var page = replyPage(odile.guest.lastMail(odile.mailbox, 2));
        var tablet = journeys.guest("loudunais");
        assertThat(tablet.get(page + "x")).hasStatus(404);
        assertThat(tablet.post(page + "x", Map.of("reponse", "a"))).hasStatus(404);
        assertThat(journeys.guest("aix").get(page)).hasStatus(404);
        journeys.clock.advance(JourneyRules.LONGEST_QUESTION);
        assertThat(tablet.get(page)).hasStatus(410);
        assertThat(tablet.post(page, Map.of("reponse", "a"))).hasStatus(410);
    }

    @Test
    @DisplayName("A request that nobody answers ends with a mail, once, and says whose silence it was")
    void nobody_answers() {
        var odile = asks("Ceaux", "Odile");
        var odette = asks("Ceaux", "Odette");
        goesTo(ask(maelle, odette, seen(odette), "Quelle rue ?"));
        odette.guest.lastMail(odette.mailbox, 2);
        journeys.clock.advance(JourneyRules.LONGEST_QUESTION);
        unanswered.run(portal);
        assertThat(odette.guest.lastMail(odette.mailbox, 3)).contains("Sans réponse de votre part");
        assertThat(odile.guest.mails(odile.mailbox)).hasSize(1);
        journeys.clock.advance(
                JourneyRules.LONGEST_REVIEW.minus(JourneyRules.LONGEST_QUESTION).plusDays(2));
        attempts.purge(portal); // first, as after a night without any node
        unanswered.run(portal);
        unanswered.run(portal);
        assertThat(odile.guest.lastMail(odile.mailbox, 2)).contains("Nous n’avons pas répondu à temps");
        assertThat(agent("Maëlle Richelieu").get("/gestion/inscriptions"))
                .bodyText()
                .doesNotContain(decision(odile));
        assertThat(odette.guest.mails(odette.mailbox)).hasSize(3);
    }

    private static String replyPage(String mail) {
        var found = REPLY.matcher(mail);
        assertThat(found.find()).as("a link to answer").isTrue();
        return found.group();
    }

    private static String questionMail(Walk walk) {
        return TestGuest.text(walk.guest.mails(walk.mailbox).get(1));
    }

    private MvcTestResult ask(TestGuest agent, Walk walk, String seen, String words) {
        return agent.post(decision(walk), Map.of("empreinte", seen, "decision", "question", "mot", words));
    }

    Walk asks(String lastName, String firstName) {
        var walk = Walk.withoutKey(journeys.guest("loudunais"), TestJourneys.mailbox(), lastName, firstName);
        assertThat(goesTo(walk.toTheEnd())).isEqualTo(walk.attempt());
        assertThat(walk.current()).isEqualTo("examen");
        return walk;
    }

    TestGuest agent(String name) {
        var guest = journeys.guest("loudunais");
        guest.enterAs(journeys.agent("loudunais", name));
        return guest;
    }

    SubscriberId subscriber(String ref) {
        return subscribers.byRef(portal, ref).orElseThrow();
    }

    MvcTestResult accept(TestGuest agent, Walk walk, String ref, String words) {
        return accept(agent, walk, seen(walk), ref, words);
    }

    MvcTestResult accept(TestGuest agent, Walk walk, String seen, String ref, String words) {
        var whose = subscriber(ref).value().toString();
        return agent.post(decision(walk), Map.of("empreinte", seen, "decision", whose, "mot", words));
    }

    static MvcTestResult decline(TestGuest agent, Walk walk, String seen, String reason, String words) {
        return agent.post(
                decision(walk), Map.of("empreinte", seen, "decision", "refus", "motif", reason, "mot", words));
    }

    String seen(Walk walk) {
        try {
            var found = SEEN.matcher(maelle.get(decision(walk)).getResponse().getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static UUID id(Walk walk) {
        return UUID.fromString(walk.attempt().substring("/inscription/".length()));
    }

    static String decision(Walk walk) {
        return "/gestion/inscriptions/%s/decision".formatted(id(walk));
    }

    List<String> deeds(Walk walk) {
        return audit.about(portal, "request", id(walk)).stream()
                .map(Deed::what)
                .distinct()
                .toList();
    }
}
