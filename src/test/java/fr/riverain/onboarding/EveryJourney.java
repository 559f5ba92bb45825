package fr.riverain.onboarding;

import static fr.riverain.onboarding.TestGuest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.portal.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do to journeys, on every way of every portal and at every page: a new portal joins by existing, wherever the rows are kept. */
abstract class EveryJourney {

    @Autowired
    private TestJourneys journeys;

    @ParameterizedTest
    @MethodSource("ways")
    void somebody_walks_from_the_first_page_to_an_account(Way way) {
        var walk = walk(way);
        assertThat(walk.guest.get("/inscription")).hasStatusOk();
        var end = walk.toTheEnd();
        if (way.asks(Ask.AgentApproval.class)) {
            assertThat(walk.guest.get(goesTo(end) + "/" + way.page(Ask.AgentApproval.class)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(way.portal().text(Language.FR, "onboarding.review.status"));
            return; // an agent is next: see RequestsWebTests
        }
        var signsIn = Visit.said(way.portal()).finish().signsIn();
        assertThat(goesTo(end)).isEqualTo(signsIn ? "/" : "/connexion");
        assertThat(walk.guest.isSignedIn()).isEqualTo(signsIn);
        assertThat(walk.guest.get(walk.attempt()))
                .hasStatusOk()
                .bodyText()
                .contains(way.portal().text(Language.FR, "onboarding.way-on.finished.title"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nobody_skips_ahead_at_any_page(Way way) {
        var walk = walk(way);
        walk.begin();
        for (var step = walk.current(); ; step = walk.current()) {
            for (var later : laterThan(walk, step)) {
                assertThat(goesTo(walk.guest.get(walk.page(later)))).isEqualTo(walk.page(step));
                assertThat(goesTo(walk.answer(later, walk.answers(later)))).isEqualTo(walk.page(step));
            }
            if (step.equals(walk.last())) {
                return;
            }
            goesTo(walk.answer(step));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_page_can_be_refreshed_and_sent_twice(Way way) {
        var walk = walk(way);
        walk.begin();
        for (var step = walk.current(); !step.equals(walk.last()); step = walk.current()) {
            assertThat(walk.guest.get(walk.page(step))).hasStatusOk();
            assertThat(walk.guest.get(walk.page(step))).hasStatusOk();
            var next = goesTo(walk.answer(step));
            assertThat(goesTo(walk.answer(step))).isEqualTo(next);
        }
        if (way.asks(Ask.Phone.class)) {
            assertThat(walk.guest.telephone().of(walk.number())).hasSize(1);
        } else {
            assertThat(walk.link()).isNotEmpty(); // one message, not two
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void going_back_and_sending_the_same_leads_to_where_one_was(Way way) {
        var walk = walk(way).toTheLink();
        for (var earlier : earlierThan(walk, walk.last())) {
            assertThat(walk.guest.get(walk.page(earlier))).hasStatusOk();
            assertThat(goesTo(walk.answer(earlier))).isEqualTo(walk.page(walk.last()));
        }
        assertThat(walk.guest.mails(walk.mailbox)).hasSizeLessThanOrEqualTo(1);
        assertThat(walk.guest.telephone().of(walk.number())).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void answers_come_back_filled_in_and_passwords_never(Way way) {
        var walk = walk(way).toTheLink();
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

    @Test
    void coming_back_tomorrow_one_can_go_on() {
        var walks = ways().stream().map(way -> walk(way).toTheLink()).toList();
        journeys.clock.advance(Duration.ofDays(1));
        assertThat(walks).allSatisfy(walk -> {
            assertThat(walk.guest.get("/inscription")).bodyText().contains(walk.attempt(), "Reprendre");
            assertThat(walk.guest.get(walk.page(walk.last()))).hasStatusOk();
        });
    }

    @Test
    void after_fourteen_days_one_starts_again() {
        var walks = ways().stream().map(way -> walk(way).toTheLink()).toList();
        journeys.clock.advance(Duration.ofDays(14));
        assertThat(walks).allSatisfy(walk -> {
            assertThat(walk.guest.get(walk.page(walk.last())))
                    .hasStatus(410)
                    .bodyText()
                    .contains("href=\"/inscription\"");
            assertThat(walk.guest.post(walk.page(walk.last()), Map.of())).hasStatus(410);
            assertThat(walk.guest.get("/inscription")).bodyText().doesNotContain("Reprendre");
        });
    }

    @ParameterizedTest
    @MethodSource("ways")
    void the_number_of_an_attempt_is_no_right_to_it(Way way) {
        var walk = walk(way).toTheLink();
        var onlooker = journeys.guest(way.portal().slug());
        assertThat(onlooker.get(walk.page(walk.last()))).hasStatus(404);
        assertThat(onlooker.post(walk.page(walk.last()), Map.of())).hasStatus(404);
        assertThat(onlooker.get(walk.attempt())).hasStatus(404).bodyText().doesNotContain(walk.mailbox);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void two_attempts_in_one_browser_do_not_mix(Way way) {
        var guest = journeys.guest(way.portal().slug());
        var mine = journeys.walk(way, guest).toTheLink();
        var parents = journeys.walk(way, guest).toTheLink();
        assertThat(mine.attempt()).isNotEqualTo(parents.attempt());
        assertThat(guest.get(mine.page(mine.telling()))).bodyText().contains(mine.told());
        assertThat(guest.get(parents.page(parents.telling()))).bodyText().contains(parents.told());
    }

    static List<Way> ways() {
        return Way.all();
    }

    private Walk walk(Way way) {
        return journeys.walk(way, journeys.guest(way.portal().slug()));
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
