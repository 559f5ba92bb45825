package fr.riverain.onboarding;

import static fr.riverain.onboarding.TestGuest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.HtmlChecker;
import fr.riverain.platform.Deed;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody asks without a key, and waits; agents answer, wherever the rows are kept. */
abstract class ExaminedRequests extends AskedBack {

    @Test
    @DisplayName("S4-12: agents see who asks, how long since, and who it may be and why")
    void the_desk_the_queue_and_the_candidates() throws UnsupportedEncodingException {
        var odile = asks("Ceaux", "Odile");
        assertThat(maelle.get("/gestion")).bodyText().contains("Ouvertures de compte", "/gestion/inscriptions");
        var queue = maelle.get("/gestion/inscriptions");
        assertThat(queue).bodyText().contains("Odile Ceaux", "4 place Sainte-Croix, 86200 Loudun", decision(odile));
        assertThat(HtmlChecker.check(queue.getResponse().getContentAsString())).isEmpty();
        var page = maelle.get(decision(odile));
        assertThat(HtmlChecker.check(page.getResponse().getContentAsString())).isEmpty();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Odile CEAUX, usager n° L-20931",
                        "même nom, même prénom, même adresse",
                        "Odette CEAUX, usager n° L-18872",
                        "même nom")
                .contains("05\u00a049\u00a098\u00a000\u00a000", odile.mailbox, "version 1.0");
        assertThat(deeds(odile)).containsExactly("request.seen");
    }

    @Test
    void somebody_spelt_in_another_way_is_found_too_and_nobody_where_nobody_is() {
        assertThat(maelle.get(decision(asks("Céaud", "Odile"))))
                .bodyText()
                .contains("L-20931", "nom d’orthographe proche, même prénom, même adresse");
        var nobody = Walk.withoutKey(journeys.guest("loudunais"), TestJourneys.mailbox(), "Xyzzy", "Plugh");
        var elsewhere = new HashMap<>(nobody.answers("votre-demande"));
        elsewhere.put("rue", "1 impasse des Inconnus");
        elsewhere.put("telephone", "");
        nobody.begin();
        goesTo(nobody.answer("votre-demande", elsewhere));
        goesTo(nobody.guest.post(nobody.link(), Map.of()));
        assertThat(maelle.get(decision(nobody))).bodyText().contains("ne ressemble à cette demande");
    }

    @Test
    @DisplayName(
            "S4-12, S4-29: an agent accepts: the account is open and linked, its owner told, all of it written down")
    void an_agent_accepts() {
        var odile = asks("Ceaux", "Odile");
        assertThat(goesTo(accept(maelle, odile, "L-20931", "Bienvenue parmi nous.")))
                .isEqualTo("/gestion/inscriptions");
        assertThat(odile.guest.lastMail(odile.mailbox, 2))
                .contains("Votre demande est acceptée", "Bienvenue parmi nous.", "Bonjour Odile Ceaux", "L-20931");
        var account = accounts.byEmail(portal, odile.mailbox).orElseThrow();
        assertThat(subscribers.shows(portal, account, subscriber("L-20931"))).isTrue();
        assertThat(deeds(odile)).containsExactly("request.approved", "request.seen");
        assertThat(audit.about(portal, "account", account.value()))
                .extracting(Deed::what)
                .containsExactly("account.opened-by-agent");
        assertThat(audit.about(portal, "subscriber", subscriber("L-20931").value()))
                .extracting(Deed::what)
                .contains("contract.approved");
        assertThat(odile.guest.get(odile.attempt())).bodyText().contains("Votre compte est ouvert");
        assertThat(odile.guest.get(odile.attempt() + "/etat")).hasHeader("HX-Redirect", odile.attempt());
        goesTo(odile.guest.post("/session", Map.of("email", odile.mailbox, "mot-de-passe", Walk.PASSWORD)));
        assertThat(odile.guest.get("/")).bodyText().contains("4 place Sainte-Croix");
        assertThat(maelle.get("/gestion/inscriptions")).bodyText().doesNotContain(decision(odile));
        assertThat(maelle.get("/gestion/comptes/" + account.value()))
                .bodyText()
                .contains("Particulier", "05\u00a049\u00a098\u00a000\u00a000", "version 1.0, acceptée le");
    }

    @Test
    void of_two_agents_one_wins_and_the_other_is_told_who() throws Exception {
        var odile = asks("Ceaux", "Odile");
        var yoann = agent("Yoann Ternay");
        var seen = seen(odile);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.<Callable<MvcTestResult>>of(
                    () -> accept(maelle, odile, seen, "L-20931", ""), () -> accept(yoann, odile, seen, "L-20931", "")));
            var statuses = List.of(
                    answers.getFirst().get().getResponse().getStatus(),
                    answers.getLast().get().getResponse().getStatus());
            assertThat(statuses).containsExactlyInAnyOrder(303, 409);
        }
        var late = decline(agent("Denis Arçay"), odile, seen, "nobody", "");
        assertThat(late).hasStatus(409).bodyText().contains("Cette demande est traitée", "n’a pas été enregistrée");
        assertThat(HtmlChecker.check(late.getResponse().getContentAsString())).isEmpty();
        assertThat(maelle.get(decision(odile))).hasStatus(410).bodyText().contains("l’a acceptée");
        assertThat(odile.guest.lastMail(odile.mailbox, 2)).contains("Votre demande est acceptée");
    }

    @Test
    void an_agent_declines_with_a_reason_and_the_person_is_told_what_to_do_next() throws UnsupportedEncodingException {
        var odile = asks("Ceaux", "Odile");
        var seen = seen(odile);
        var refused = decline(maelle, odile, seen, "other", "");
        assertThat(refused).hasStatus(422).bodyText().contains("Dites pourquoi, en quelques mots.");
        assertThat(HtmlChecker.check(refused.getResponse().getContentAsString()))
                .isEmpty();
        assertThat(decline(maelle, odile, seen, "", "Mes mots"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez le motif du refus.", "Mes mots");
        goesTo(decline(maelle, odile, seen, "unsure", "La facture est au nom de votre sœur."));
        assertThat(odile.guest.lastMail(odile.mailbox, 2))
                .contains("ne suffit pas", "La facture est au nom de votre sœur.", "Venez à l’accueil", "/inscription");
        var shown = odile.guest.get(odile.page("examen"));
        assertThat(shown)
                .hasStatusOk()
                .bodyText()
                .contains("Votre compte n’a pas pu être ouvert", "votre sœur", "Venez à l’accueil");
        assertThat(HtmlChecker.check(shown.getResponse().getContentAsString())).isEmpty();
        assertThat(odile.answer("votre-demande")).hasStatusOk().bodyText().contains("n’a pas pu être ouvert");
        assertThat(odile.guest.get("/inscription")).bodyText().doesNotContain("Reprendre");
        assertThat(accounts.byEmail(portal, odile.mailbox)).isEmpty();
        assertThat(audit.about(portal, "request", id(odile)).getFirst().details())
                .containsEntry("reason", "UNSURE");
    }

    @Test
    void what_changed_since_the_agent_saw_it_is_asked_again() {
        var odile = asks("Ceaux", "Odile");
        var seen = seen(odile);
        var corrected = new HashMap<>(odile.answers("votre-demande"));
        corrected.put("rue", "5 place Sainte-Croix");
        corrected.keySet().removeAll(List.of("mot-de-passe", "confirmation", "robot"));
        assertThat(goesTo(odile.answer("votre-demande", corrected))).isEqualTo(odile.page("examen"));
        assertThat(accept(maelle, odile, seen, "L-20931", ""))
                .hasStatus(409)
                .bodyText()
                .contains("Cette demande a changé", "5 place Sainte-Croix");
        assertThat(accounts.byEmail(portal, odile.mailbox)).isEmpty();
        goesTo(accept(maelle, odile, "L-20931", ""));
    }

    @Test
    void an_agent_finds_somebody_else_by_searching() {
        var odile = asks("Ceaux", "Odile");
        var found = maelle.get(decision(odile) + "?q=curçay");
        assertThat(found).bodyText().contains("Bertrand Curçay, usager n° L-44001", "rien en commun");
        assertThat(maelle.get(decision(odile) + "?q=xyzxyz")).bodyText().contains("Personne à ce nom");
        assertThat(maelle.post(decision(odile), Map.of("empreinte", seen(odile), "q", "curçay", "mot", "…")))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez d’accepter", "L-44001");
        goesTo(accept(maelle, odile, "L-44001", ""));
    }

    @Test
    @DisplayName("The right password at the door shows how far it is; a wrong one says what everybody hears")
    void whoever_waits_hears_of_it_at_the_door() throws UnsupportedEncodingException {
        var odile = asks("Ceaux", "Odile");
        var tablet = journeys.guest("loudunais");
        assertThat(tablet.post("/session", Map.of("email", odile.mailbox, "mot-de-passe", "Autrechose.99!")))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("examen");
        var path = goesTo(tablet.post("/session", Map.of("email", odile.mailbox, "mot-de-passe", Walk.PASSWORD)));
        var page = tablet.get(path);
        assertThat(page).hasStatusOk().bodyText().contains("en cours d’examen", "Odile Ceaux", "Reprendre ma demande");
        assertThat(HtmlChecker.check(page.getResponse().getContentAsString())).isEmpty();
        assertThat(tablet.get(odile.page("examen"))).hasStatus(404);
        goesTo(tablet.post(path, Map.of()));
        assertThat(tablet.get(odile.page("examen"))).hasStatusOk().bodyText().contains("Annuler ma demande");
        assertThat(odile.guest.get(odile.page("examen"))).bodyText().contains("Continuez sur l’appareil");
        assertThat(goesTo(journeys.guest("loudunais").get(path + "x"))).isEqualTo("/connexion");
        journeys.clock.advance(Duration.ofMinutes(16));
        assertThat(goesTo(journeys.guest("loudunais").get(path))).isEqualTo("/connexion");
    }

    @Test
    void whoever_waits_and_forgets_the_password_is_told_by_mail() {
        var odile = asks("Ceaux", "Odile");
        goesTo(journeys.guest("loudunais").post("/mot-de-passe-oublie", Map.of("email", odile.mailbox)));
        assertThat(odile.guest.lastMail(odile.mailbox, 2)).contains("en cours d’examen");
    }

    @Test
    void whoever_cancels_leaves_nothing_behind() {
        var odile = asks("Ceaux", "Odile");
        var seen = seen(odile);
        assertThat(odile.guest.delete(odile.attempt())).hasStatusOk().bodyText().contains("La demande est effacée");
        assertThat(odile.guest.get(odile.attempt())).hasStatus(404);
        assertThat(accept(maelle, odile, seen, "L-20931", "")).hasStatus(404);
        assertThat(maelle.get("/gestion/inscriptions")).bodyText().doesNotContain(decision(odile));
    }

    @Test
    void whoever_cancels_too_late_does_not_take_the_account_with_it() {
        var odile = asks("Ceaux", "Odile");
        goesTo(accept(maelle, odile, "L-20931", ""));
        assertThat(attempts.delete(portal, new AttemptId(id(odile)))).isFalse();
        assertThat(odile.guest.get(odile.attempt())).bodyText().contains("Votre compte est ouvert");
    }

    @Test
    void an_address_that_has_opened_an_account_meanwhile_opens_no_second_one() {
        var first = asks("Ceaux", "Odile");
        var second = Walk.withoutKey(journeys.guest("loudunais"), first.mailbox, "Ceaux", "Odile")
                .toTheLink();
        goesTo(second.guest.post(second.guest.link(first.mailbox, 2), Map.of()));
        goesTo(accept(maelle, first, "L-20931", ""));
        assertThat(accept(maelle, second, "L-20931", ""))
                .hasStatus(409)
                .bodyText()
                .contains("Un compte est déjà ouvert avec l’adresse " + first.mailbox);
        goesTo(decline(maelle, second, seen(second), "has-account", ""));
    }

    @Test
    void a_request_is_kept_sixty_days_and_found_by_its_number() {
        var odile = asks("Ceaux", "Odile");
        var reference = Request.reference(new AttemptId(id(odile)));
        journeys.clock.advance(Duration.ofDays(59));
        var late = agent("Maëlle Richelieu");
        assertThat(late.get("/gestion")).bodyText().contains("en retard");
        assertThat(late.get("/gestion/inscriptions")).bodyText().contains("En retard de", reference);
        assertThat(late.get("/gestion/recherche?q=" + reference.toLowerCase(Locale.ROOT)))
                .bodyText()
                .contains(decision(odile));
        journeys.clock.advance(Duration.ofDays(2));
        assertThat(odile.guest.get(odile.page("examen"))).hasStatus(410);
        assertThat(agent("Maëlle Richelieu").get(decision(odile))).hasStatus(409);
    }

    @Test
    void another_portals_agents_and_residents_find_nothing() {
        var odile = asks("Ceaux", "Odile");
        var elsewhere = journeys.guest("aix");
        elsewhere.enterAs(journeys.agent("aix", "Camille Rivière"));
        assertThat(elsewhere.get(decision(odile))).hasStatus(404);
        assertThat(elsewhere.get("/gestion")).bodyText().doesNotContain("Ouvertures de compte");
        assertThat(odile.guest.get(decision(odile))).hasStatus(303);
        assertThat(maelle.get("/gestion/inscriptions/" + UUID.randomUUID() + "/decision"))
                .hasStatus(404);
        assertThat(maelle.post(
                        decision(odile),
                        Map.of(
                                "empreinte",
                                seen(odile),
                                "decision",
                                UUID.randomUUID().toString())))
                .hasStatus(404);
    }
}
