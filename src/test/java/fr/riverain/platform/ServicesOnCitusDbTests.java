package fr.riverain.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.riverain.platform.Throttle.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That the statements of this module's services run on a database of three nodes; what they mean is tested elsewhere. */
@OnCitus
class ServicesOnCitusDbTests {

    private static final TestDatabase DATABASE = TestDatabase.onCitus();
    private static final PortalId MARSEILLE = new PortalId(1);

    private final TestClock clock = new TestClock();
    private final DataSource application = DATABASE.application();
    private final JdbcClient jdbc = JdbcClient.create(application);
    private final TenantTransactions transactions = DATABASE.transactions(application);

    @Test
    void tries_are_counted_forgotten_and_purged(@TempDir Path directory) {
        var tries = new Tries(jdbc, clock);
        var throttle = new Throttle(transactions, tries, new Keys(directory.resolve("keys"), clock));
        var claire = new Client("203.0.113.7", "203.0.113.0/24", "Firefox");
        assertThat(Stream.generate(() -> throttle.count(MARSEILLE, Limit.PAPER_FACT, "4512367"))
                        .limit(20)
                        .filter(Verdict.Go.class::isInstance))
                .hasSize(5);
        assertThat(throttle.strained(MARSEILLE, Limit.PAPER_FACT, "4512367")).isTrue();
        assertThat(throttle.count(MARSEILLE, Limit.PAPER_FACT, "4512367", claire))
                .isInstanceOf(Verdict.Go.class);
        throttle.clear(MARSEILLE, Limit.PAPER_FACT, "4512367", claire);
        assertThat(throttle.strained(MARSEILLE, Limit.PAPER_FACT, "4512367")).isFalse();
        clock.advance(Duration.ofDays(100));
        assertThat(transactions.<Integer>in(MARSEILLE, () -> tries.purge(MARSEILLE)))
                .isEqualTo(2);
    }

    @Test
    void deeds_are_told_and_never_changed() {
        var identifiers = new Identifiers(clock);
        var audit = new Audit(transactions, jdbc, identifiers, clock);
        var account = identifiers.next();
        var odile = identifiers.next();
        var deed = new Deed(
                clock.instant(),
                Actor.agent(odile, "Odile Sauvaire"),
                "account.closed",
                "account",
                account,
                "203.0.113.0/24",
                Map.of("reason", "à sa demande"));
        audit.record(MARSEILLE, deed);
        assertThat(audit.about(MARSEILLE, "account", account)).containsExactly(deed);
        assertThat(audit.by(MARSEILLE, Actor.Kind.AGENT, odile, 1).rows()).containsExactly(deed);
        assertThatThrownBy(() ->
                        transactions.in(MARSEILLE, () -> jdbc.sql("update deed set actor_name = '' where portal_id = 1")
                                .update()))
                .isInstanceOf(DataAccessException.class);
        clock.advance(Audit.KEPT.plusSeconds(1));
        assertThat(audit.purge(MARSEILLE)).isOne();
    }
}
