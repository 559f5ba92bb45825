package fr.riverain.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditDbTests {

    private static final PortalId MARSEILLE = new PortalId(1);
    private static final PortalId AIX = new PortalId(2);
    private static final TestDatabase DATABASE = TestDatabase.copy();

    private final TestClock clock = new TestClock();
    private final Identifiers identifiers = new Identifiers(clock);
    private final DataSource application = DATABASE.application();
    private final JdbcClient jdbc = JdbcClient.create(application);
    private final TenantTransactions transactions = DATABASE.transactions(application);
    private final Audit audit = new Audit(transactions, jdbc, identifiers, clock);

    private final UUID odile = identifiers.next();
    private final Actor agent = Actor.agent(odile, "Odile Sauvaire");
    private final UUID account = identifiers.next();

    @Test
    void a_deed_is_told_as_it_was_the_latest_first() {
        var unlocked = done("account.unlocked");
        clock.advance(Duration.ofMinutes(1));
        var closed = done("account.closed");
        assertThat(audit.about(MARSEILLE, "account", account)).containsExactly(closed, unlocked);
        assertThat(audit.by(MARSEILLE, Actor.Kind.AGENT, odile, 1).rows()).containsExactly(closed, unlocked);
        assertThat(audit.about(AIX, "account", account)).isEmpty();
    }

    @Test
    void a_deed_of_a_transaction_that_fails_was_never_done() {
        assertThatThrownBy(() -> transactions.in(MARSEILLE, () -> {
                    done("account.closed");
                    throw new IllegalStateException("on second thoughts");
                }))
                .hasMessage("on second thoughts");
        assertThat(audit.about(MARSEILLE, "account", account)).isEmpty();
    }

    @Test
    void a_long_trail_comes_in_pages() {
        for (var count = 0; count < 60; count++) {
            done("account.seen");
            clock.advance(Duration.ofSeconds(1));
        }
        var first = audit.by(MARSEILLE, Actor.Kind.AGENT, odile, 1);
        var second = audit.by(MARSEILLE, Actor.Kind.AGENT, odile, 2);
        assertThat(first.rows()).hasSize(50);
        assertThat(first.more()).isTrue();
        assertThat(second.rows()).hasSize(10);
        assertThat(second.more()).isFalse();
        assertThat(audit.latest(MARSEILLE, 1).rows()).hasSize(50);
    }

    @Test
    void the_program_cannot_rewrite_what_was_done() {
        done("account.closed");
        assertThatThrownBy(
                        () -> transactions.in(MARSEILLE, () -> jdbc.sql("update deed set actor_name = 'Somebody else'")
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_trail_is_kept_for_a_year() {
        done("account.closed");
        clock.advance(Audit.KEPT);
        audit.purge(MARSEILLE);
        assertThat(audit.about(MARSEILLE, "account", account)).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        audit.purge(MARSEILLE);
        assertThat(audit.about(MARSEILLE, "account", account)).isEmpty();
    }

    private Deed done(String what) {
        var deed = new Deed(
                clock.instant(), agent, what, "account", account, "203.0.113.0/24", Map.of("reason", "à sa demande"));
        audit.record(MARSEILLE, deed);
        return deed;
    }
}
