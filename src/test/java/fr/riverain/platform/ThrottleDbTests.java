package fr.riverain.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fr.riverain.platform.Throttle.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ThrottleDbTests {

    private static final TestDatabase DATABASE = TestDatabase.copy();
    private static final HikariDataSource POOL = new HikariDataSource();
    private static final PortalId MARSEILLE = new PortalId(1);
    private static final PortalId AIX = new PortalId(2);
    private static final Client CLAIRE = client("203.0.113.7");

    private static int subjects;

    static {
        POOL.setDataSource(DATABASE.application()); // thousands of transactions: not each with a connection of its own
    }

    @AfterAll
    static void close() {
        POOL.close();
    }

    private final TestClock clock = new TestClock();
    private final JdbcClient jdbc = JdbcClient.create(POOL);
    private final TenantTransactions transactions = DATABASE.transactions(POOL);
    private final Tries tries = new Tries(jdbc, clock);
    private final String subject = "subject " + subjects++;
    private final Throttle throttle;

    ThrottleDbTests(@TempDir Path directory) {
        this.throttle = new Throttle(transactions, tries, new Keys(directory.resolve("keys"), clock));
    }

    @Test
    void so_many_tries_are_free_then_each_one_costs_a_longer_wait() {
        assertThat(goes(1_000, () -> throttle.count(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject)))
                .isEqualTo(10);
        assertThat(waits(5)).containsExactly(60L, 120L, 240L, 300L, 300L);
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void nobody_waits_longer_than_a_quarter_of_an_hour_whatever_was_tried(Limit limit) {
        goes(limit.free(), () -> throttle.count(MARSEILLE, limit, subject));
        for (var siege = 0; siege < 8; siege++) {
            goes(2, () -> throttle.count(MARSEILLE, limit, subject));
            clock.advance(limit.longestWait());
        }
        clock.advance(Duration.ofMinutes(15));
        assertThat(throttle.count(MARSEILLE, limit, subject)).isInstanceOf(Verdict.Go.class);
    }

    @Test
    @DisplayName(
            "F137: a thousand wrong guesses from one address gain ten comparisons, and the owner is in after a minute")
    void a_thousand_guesses_from_one_address() {
        var attacker = client("198.51.100.9");
        var compared = goes(1_000, () -> throttle.count(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject, attacker));
        assertThat(compared).isEqualTo(11); // and its one try a day at the newcomers' door
        assertThat(throttle.count(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject, CLAIRE))
                .isInstanceOf(Verdict.Go.class);
        clock.advance(Duration.ofMinutes(1));
        assertThat(throttle.count(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject)).isInstanceOf(Verdict.Go.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Limit.class,
            names = {"SIGN_IN_ACCOUNT", "PAPER_FACT"})
    @DisplayName("F137: a thousand wrong guesses from a thousand addresses gain forty comparisons")
    void a_thousand_guesses_from_a_thousand_addresses(Limit limit) {
        var compared = IntStream.range(0, 1_000)
                .mapToObj(n -> client("10.%d.%d.1".formatted(n / 250, n % 250)))
                .map(attacker -> throttle.count(MARSEILLE, limit, subject, attacker))
                .filter(Verdict.Go.class::isInstance)
                .count();
        assertThat(compared).isEqualTo(limit.free() + 30);
    }

    @Test
    void whoever_got_in_from_there_before_is_not_shut_out_by_a_siege() {
        throttle.clear(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject, CLAIRE);
        a_thousand_guesses_from_a_thousand_addresses(Limit.SIGN_IN_ACCOUNT);
        assertThat(goes(1_000, () -> throttle.count(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject, CLAIRE)))
                .isEqualTo(10); // which is also all that somebody on the same network could try
    }

    @Test
    void the_owner_of_a_paper_besieged_all_day_gets_in_with_the_first_try_of_an_hour() {
        for (var hour = 0; hour < 24; hour++) {
            var attackers = hour * 20;
            IntStream.range(attackers, attackers + 20)
                    .mapToObj(n -> client("10.1.%d.1".formatted(n % 250)))
                    .forEach(attacker -> goes(2, () -> throttle.count(MARSEILLE, Limit.PAPER_FACT, subject, attacker)));
            assertThat(throttle.count(MARSEILLE, Limit.PAPER_FACT, subject, client("203.0.%d.7".formatted(hour))))
                    .isInstanceOf(Verdict.Go.class);
            clock.advance(Duration.ofHours(1));
        }
    }

    @Test
    void getting_in_clears_what_was_tried_before() {
        goes(9, () -> throttle.count(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject));
        throttle.clear(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject);
        assertThat(goes(1_000, () -> throttle.count(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject)))
                .isEqualTo(10);
    }

    @Test
    void a_shut_door_is_forgotten_after_a_day_and_is_purged() {
        goes(20, () -> throttle.count(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject));
        clock.advance(Duration.ofDays(1));
        assertThat(goes(20, () -> throttle.count(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject)))
                .isEqualTo(10);
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(transactions.<Integer>in(MARSEILLE, () -> tries.purge(MARSEILLE)))
                .isPositive();
        assertThat(transactions.<Integer>in(MARSEILLE, () -> tries.purge(MARSEILLE)))
                .isZero();
    }

    @Test
    void a_rate_is_counted_from_its_first_try_so_that_a_busy_library_is_not_shut_for_ever() {
        for (var round = 0; round < 3; round++) {
            assertThat(goes(60, () -> throttle.count(MARSEILLE, Limit.SIGN_IN_ADDRESS, subject)))
                    .isEqualTo(60);
            clock.advance(Duration.ofMinutes(10));
        }
    }

    @Test
    void a_limit_that_refuses_nobody_still_says_when_it_is_strained() {
        assertThat(throttle.strained(MARSEILLE, Limit.SIGN_IN_PORTAL, subject)).isFalse();
        assertThat(goes(700, () -> throttle.count(MARSEILLE, Limit.SIGN_IN_PORTAL, subject)))
                .isEqualTo(700);
        assertThat(throttle.strained(MARSEILLE, Limit.SIGN_IN_PORTAL, subject)).isTrue();
        clock.advance(Duration.ofMinutes(10));
        assertThat(throttle.strained(MARSEILLE, Limit.SIGN_IN_PORTAL, subject)).isFalse();
    }

    @Test
    void what_was_right_is_given_back_so_that_honest_crowds_strain_nothing() {
        for (var i = 0; i < 700; i++) {
            throttle.count(MARSEILLE, Limit.SIGN_IN_PORTAL, subject);
            throttle.giveBack(MARSEILLE, Limit.SIGN_IN_PORTAL, subject);
        }
        assertThat(throttle.strained(MARSEILLE, Limit.SIGN_IN_PORTAL, subject)).isFalse();
    }

    @Test
    void who_gets_in_after_each_guess_has_no_more_guesses_for_it() {
        var guesses = IntStream.range(0, 1_000)
                .filter(_ -> {
                    if (throttle.count(MARSEILLE, Limit.SIGN_IN_ADDRESS, subject) instanceof Verdict.Go) {
                        throttle.giveBack(MARSEILLE, Limit.SIGN_IN_ADDRESS, subject);
                    }
                    return throttle.count(MARSEILLE, Limit.SIGN_IN_ADDRESS, subject) instanceof Verdict.Go;
                })
                .count();
        assertThat(guesses).isEqualTo(60);
    }

    @Test
    void a_door_that_others_have_shut_stays_shut() {
        goes(60, () -> throttle.count(MARSEILLE, Limit.SIGN_IN_ADDRESS, subject));
        clock.advance(Duration.ofSeconds(5));
        throttle.count(MARSEILLE, Limit.SIGN_IN_ADDRESS, subject);
        throttle.giveBack(MARSEILLE, Limit.SIGN_IN_ADDRESS, subject);
        assertThat(throttle.count(MARSEILLE, Limit.SIGN_IN_ADDRESS, subject)).isInstanceOf(Verdict.Wait.class);
    }

    @Test
    void what_is_given_back_at_the_same_moment_is_given_back_one_by_one() throws Exception {
        goes(50, () -> throttle.count(MARSEILLE, Limit.SIGN_IN_ADDRESS, subject));
        var one = (Callable<Boolean>) () -> {
            throttle.giveBack(MARSEILLE, Limit.SIGN_IN_ADDRESS, subject);
            return true;
        };
        try (var honest = Executors.newFixedThreadPool(8)) {
            honest.invokeAll(Stream.generate(() -> one).limit(40).toList());
        }
        assertThat(goes(1_000, () -> throttle.count(MARSEILLE, Limit.SIGN_IN_ADDRESS, subject)))
                .isEqualTo(50);
    }

    @Test
    void a_neighbours_tries_are_not_ours() {
        goes(1_000, () -> throttle.count(MARSEILLE, Limit.PAPER_FACT, subject));
        assertThat(throttle.count(AIX, Limit.PAPER_FACT, subject)).isInstanceOf(Verdict.Go.class);
    }

    @Test
    void tries_at_the_same_moment_are_counted_one_by_one() throws Exception {
        var one = (Callable<Verdict>) () -> throttle.count(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject);
        try (var attackers = Executors.newFixedThreadPool(8)) {
            assertThat(attackers.invokeAll(Stream.generate(() -> one).limit(100).toList()).stream()
                            .map(done -> done.resultNow())
                            .filter(Verdict.Go.class::isInstance))
                    .hasSize(10);
        }
    }

    @Test
    void a_count_that_could_be_rolled_back_is_refused() {
        assertThatThrownBy(() ->
                        transactions.in(MARSEILLE, () -> throttle.count(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void no_address_and_no_account_can_be_read_in_the_table() {
        throttle.count(MARSEILLE, Limit.SIGN_IN_ACCOUNT, "claire.aubagne@example.org", CLAIRE);
        assertThat(transactions.in(MARSEILLE, () -> jdbc.sql(
                                "select throttle::text || encode(subject, 'escape') from throttle where portal_id = 1")
                        .query(String.class)
                        .list()))
                .isNotEmpty()
                .noneMatch(row -> row.contains("claire") || row.contains("203.0.113"));
    }

    private long goes(int tries, Supplier<Verdict> count) {
        return Stream.generate(count)
                .limit(tries)
                .filter(Verdict.Go.class::isInstance)
                .count();
    }

    /** The seconds told to somebody who comes back each time the door opens. */
    private long[] waits(int times) {
        return IntStream.range(0, times)
                .mapToLong(_ -> switch (throttle.count(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject)) {
                    case Verdict.Go _ -> throw new AssertionError("not shut");
                    case Verdict.Wait(var until) -> {
                        var seconds = Duration.between(clock.instant(), until);
                        clock.advance(seconds);
                        assertThat(throttle.count(MARSEILLE, Limit.SIGN_IN_ACCOUNT, subject))
                                .isInstanceOf(Verdict.Go.class);
                        yield seconds.toSeconds();
                    }
                })
                .toArray();
    }

    private static Client client(String address) {
        return new Client(address, Client.blockOf(address), "Firefox");
    }
}
