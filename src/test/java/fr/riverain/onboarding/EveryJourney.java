package fr.riverain.onboarding;

import static fr.riverain.onboarding.TestGuest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do to journeys, on every portal that is open and at every page, wherever the rows are kept. */
abstract class EveryJourney {

    @Autowired
    private TestJourneys journeys;

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais", "loudunais avec clé", "loudunais sans clé", "garonne"})
    void somebody_walks_from_the_first_page_to_an_account(String portal) {
        var walk = Walk.of(journeys.guest(portal), portal);
        assertThat(walk.guest.get("/inscription")).hasStatusOk();
        var end = walk.toTheEnd();
        if (portal.equals("loudunais sans clé")) {
            assertThat(walk.guest.get(goesTo(end) + "/examen"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Votre demande est en cours d’examen");
            return; // an agent is next: see RequestsWebTests
        }
        assertThat(goesTo(end)).isEqualTo(portal.equals("marseille") ? "/" : "/connexion");
        assertThat(walk.guest.isSignedIn()).isEqualTo(portal.equals("marseille"));
        assertThat(walk.guest.get(walk.attempt()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        portal.equals("garonne")
                                ? "Votre compte a été créé avec succès"
                                : "Votre adresse est confirmée");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais", "loudunais avec clé", "loudunais sans clé", "garonne"})
    void nobody_skips_ahead_at_any_page(String portal) {
        var walk = Walk.of(journeys.guest(portal), portal);
        walk.begin();
        for (var step = walk.current(); ; step = walk.current()) {
            for (var later : laterThan(walk, step)) {
                assertThat(goesTo(walk.guest.get(walk.page(later)))).isEqualTo(walk.page(step));
                assertThat(goesTo(walk.answer(later))).isEqualTo(walk.page(step));
            }
            if (step.equals(walk.last())) {
                return;
            }
            goesTo(walk.answer(step));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais", "loudunais avec clé", "loudunais sans clé", "garonne"})
    void a_page_can_be_refreshed_and_sent_twice(String portal) {
        var walk = Walk.of(journeys.guest(portal), portal);
        walk.begin();
        for (var step = walk.current(); !step.equals(walk.last()); step = walk.current()) {
            assertThat(walk.guest.get(walk.page(step))).hasStatusOk();
            assertThat(walk.guest.get(walk.page(step))).hasStatusOk();
            var next = goesTo(walk.answer(step));
            assertThat(goesTo(walk.answer(step))).isEqualTo(next);
        }
        if (portal.equals("garonne")) {
            assertThat(walk.guest.telephone().of(walk.number())).hasSize(1);
        } else {
            assertThat(walk.link()).isNotEmpty(); // one message, not two
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais", "loudunais avec clé", "loudunais sans clé", "garonne"})
    void going_back_and_sending_the_same_leads_to_where_one_was(String portal) {
        var walk = Walk.of(journeys.guest(portal), portal).toTheLink();
        for (var earlier : earlierThan(walk, walk.last())) {
            assertThat(walk.guest.get(walk.page(earlier))).hasStatusOk();
            assertThat(goesTo(walk.answer(earlier))).isEqualTo(walk.page(walk.last()));
        }
        assertThat(walk.guest.mails(walk.mailbox)).hasSizeLessThanOrEqualTo(1);
        assertThat(walk.guest.telephone().of(walk.number())).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais", "loudunais avec clé", "loudunais sans clé", "garonne"})
    void answers_come_back_filled_in_and_passwords_never(String portal) {
        var walk = Walk.of(journeys.guest(portal), portal).toTheLink();
        for (var earlier : earlierThan(walk, walk.last())) {
            var page = walk.guest.get(walk.page(earlier));
            walk.answers(earlier).forEach((field, value) -> {
                if (List.of("email", "contract-number", "meter-serial", "subscriber-number", "invoice-login")
                        .contains(field)) {
                    assertThat(page).bodyText().contains("value=\"" + value + "\"");
                }
            });
            assertThat(page).bodyText().doesNotContain(Walk.PASSWORD);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais", "loudunais avec clé", "loudunais sans clé", "garonne"})
    void coming_back_tomorrow_one_can_go_on(String portal) {
        var walk = Walk.of(journeys.guest(portal), portal).toTheLink();
        journeys.clock.advance(Duration.ofDays(1));
        assertThat(walk.guest.get("/inscription")).bodyText().contains(walk.attempt(), "Reprendre");
        assertThat(walk.guest.get(walk.page(walk.last()))).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais", "loudunais avec clé", "loudunais sans clé", "garonne"})
    void after_fourteen_days_one_starts_again(String portal) {
        var walk = Walk.of(journeys.guest(portal), portal).toTheLink();
        journeys.clock.advance(Duration.ofDays(14));
        assertThat(walk.guest.get(walk.page(walk.last())))
                .hasStatus(410)
                .bodyText()
                .contains("href=\"/inscription\"");
        assertThat(walk.guest.post(walk.page(walk.last()), Map.of())).hasStatus(410);
        assertThat(walk.guest.get("/inscription")).bodyText().doesNotContain("Reprendre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais", "loudunais avec clé", "loudunais sans clé", "garonne"})
    void the_number_of_an_attempt_is_no_right_to_it(String portal) {
        var walk = Walk.of(journeys.guest(portal), portal).toTheLink();
        var onlooker = journeys.guest(portal);
        assertThat(onlooker.get(walk.page(walk.last()))).hasStatus(404);
        assertThat(onlooker.post(walk.page(walk.last()), Map.of())).hasStatus(404);
        assertThat(onlooker.get(walk.attempt())).hasStatus(404).bodyText().doesNotContain(walk.mailbox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais", "loudunais avec clé", "loudunais sans clé", "garonne"})
    void two_attempts_in_one_browser_do_not_mix(String portal) {
        var guest = journeys.guest(portal);
        var mine = Walk.of(guest, portal).toTheLink();
        var parents = Walk.of(guest, portal).toTheLink();
        assertThat(mine.attempt()).isNotEqualTo(parents.attempt());
        assertThat(guest.get(mine.page(mine.telling()))).bodyText().contains(mine.told());
        assertThat(guest.get(parents.page(parents.telling()))).bodyText().contains(parents.told());
    }

    private static List<String> laterThan(Walk walk, String step) {
        var slugs = new ArrayList<String>();
        walk.slugs().forEach(slugs::add);
        return slugs.subList(slugs.indexOf(step) + 1, slugs.size());
    }

    private static List<String> earlierThan(Walk walk, String step) {
        var slugs = new ArrayList<String>();
        walk.slugs().forEach(slugs::add);
        return slugs.subList(0, slugs.indexOf(step));
    }
}
