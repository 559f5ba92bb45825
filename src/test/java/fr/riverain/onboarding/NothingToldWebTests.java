package fr.riverain.onboarding;

import static fr.riverain.onboarding.TestGuest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.contract.Fact;
import fr.riverain.contract.PaperTries;
import fr.riverain.platform.Client;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What journeys tell to whom guesses: nothing about accounts, and about papers no more than their file allows. */
@OnboardingTest
class NothingToldWebTests {

    @Autowired
    private TestJourneys journeys;

    @Autowired
    private PaperTries tries;

    /** What was tried, here and in other tests, is forgotten. */
    @BeforeEach
    @AfterEach
    void a_day_passes() {
        journeys.clock.advance(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais"})
    @DisplayName("F137: a journey looks the same whether its address has an account or not")
    void an_account_is_not_told(String portal) throws UnsupportedEncodingException {
        var owner = Walk.on(journeys.guest(portal));
        owner.toTheEnd();
        var known = again(owner);
        var unknown = Walk.on(journeys.guest(portal));
        assertThat(shown(known.toTheLink())).isEqualTo(shown(unknown.toTheLink()));
    }

    @Test
    @DisplayName("F137: at clermontais an address that billing does not know looks the same, and so does trying often")
    void an_address_on_file_is_not_told() throws UnsupportedEncodingException {
        var number = TestJourneys.next();
        var right = "usager%d@example.org".formatted(number);
        var wrong = TestJourneys.mailbox();
        var paper = "%07d".formatted(40000 + number);
        var knows = journeys.guest("clermontais");
        var guesses = journeys.guest("clermontais");
        assertThat(shown(Walk.clermontais(knows, right, paper).toTheLink()))
                .isEqualTo(shown(Walk.clermontais(guesses, wrong, paper).toTheLink()));
        a_day_passes();
        assertThat(statuses(knows, right, paper)).isEqualTo(statuses(guesses, wrong, "%07d".formatted(90000 + number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "clermontais"})
    @DisplayName("F137: a thousand guesses at a paper from one address gain six; its owner gets through at once")
    void a_thousand_guesses_from_one_address(String portal) {
        var owner = Walk.on(journeys.guest(portal));
        var attacker = client(0);
        assertThat(IntStream.range(0, 1_000).filter(i -> goes(owner, attacker, i)))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(goes(owner, attacker, 0)).isFalse();
        owner.toTheLink();
        assertThat(owner.link()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "clermontais"})
    @DisplayName("F137: a thousand guesses at a paper from many addresses gain thirty-five; its owner waits minutes")
    void a_thousand_guesses_from_many_addresses(String portal) {
        var owner = Walk.on(journeys.guest(portal));
        assertThat(IntStream.range(0, 1_000).filter(i -> goes(owner, client(i), i)))
                .hasSizeLessThanOrEqualTo(35);
        journeys.clock.advance(Duration.ofMinutes(5));
        owner.toTheLink();
        assertThat(owner.link()).isNotEmpty();
    }

    @Test
    void an_honest_crowd_makes_nobody_prove_anything() {
        for (var i = 0; i < 30; i++) {
            assertThat(tries.count(journeys.portal("marseille").id(), client(0), paper("marseille", i)))
                    .isEmpty();
            tries.right(journeys.portal("marseille").id(), client(0), paper("marseille", i));
        }
        assertThat(tries.strained(journeys.portal("marseille").id(), client(0))).isFalse();
    }

    private boolean goes(Walk owner, Client client, int guess) {
        var portal = owner.guest.portal();
        var typed = portal.slug().equals("marseille")
                ? Map.of(Fact.CONTRACT_NUMBER, "4512367", Fact.METER_SERIAL, "D14FA%06d".formatted(guess))
                : Map.of(Fact.SUBSCRIBER_NUMBER, number(owner));
        return tries.count(portal.id(), client, typed).isEmpty();
    }

    private static Map<Fact, String> paper(String portal, int number) {
        return Map.of(Fact.CONTRACT_NUMBER, portal + number);
    }

    /** Another browser with the same address. */
    private Walk again(Walk owner) {
        var guest = journeys.guest(owner.guest.portal().slug());
        return switch (guest.portal().slug()) {
            case "marseille" -> Walk.marseille(guest, owner.mailbox, "4512367", "D14FA052817");
            case "aix" -> Walk.aix(guest, owner.mailbox);
            default -> Walk.clermontais(guest, owner.mailbox, number(owner));
        };
    }

    private static String number(Walk owner) {
        return Objects.requireNonNull(owner.answers("votre-code").get("subscriber-number"));
    }

    /** The page that waits, without what differs between any two people. */
    private static String shown(Walk walk) throws UnsupportedEncodingException {
        var answer = walk.guest.get(walk.page("confirmation"));
        assertThat(answer).hasStatusOk();
        return answer.getResponse()
                .getContentAsString()
                .replace(walk.mailbox, "…")
                .replace(walk.attempt(), "…")
                .replaceAll("\\d+\\h?h(\\h?\\d\\d)?|\\d\\d:\\d\\d", "…");
    }

    private static List<Integer> statuses(TestGuest guest, String mailbox, String number) {
        var statuses = new ArrayList<Integer>();
        for (var i = 0; i < 8; i++) {
            var first = guest.post("/inscription", Map.of("email", mailbox, "subscriber-number", number));
            statuses.add(first.getResponse().getStatus());
            if (first.getResponse().getStatus() == 303) {
                statuses.add(guest.get(goesTo(first)).getResponse().getStatus());
            }
        }
        return statuses;
    }

    private static Client client(int number) {
        var block = "172.%d.%d.".formatted(16 + number / 250, number % 250);
        return new Client(block + "7", block + "0/24", "Firefox");
    }
}
