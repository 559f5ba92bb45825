package fr.riverain.account;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.Identifiers;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Other addresses and mobiles that owners of accounts asked to sign in with, and what it was before. */
@Component
class LoginChanges {

    static final int TRIES = 5;

    /** How long what it was before can have it back. */
    static final Duration UNDOABLE = Duration.ofDays(7);

    private static final Duration KEPT = Duration.ofDays(30);

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final InstantSource clock;

    LoginChanges(TenantTransactions transactions, JdbcClient jdbc, Identifiers identifiers, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Waits for its code. */
    record Awaited(UUID id, Login fresh, Instant expiresAt) {}

    /** A change at which one try has just been counted, and the digest of its code in hexadecimal figures: none, if none was sent. */
    record Try(UUID id, Login fresh, @Nullable String code) {}

    /** Ends what the account asked for before. Its code comes after, for it is bound to what is returned. */
    UUID ask(Visitor visitor, Login fresh, Duration valid) {
        endAwaited(visitor.portal(), visitor.account());
        var id = identifiers.next();
        var now = clock.instant();
        jdbc.sql("""
                insert into login_change (portal_id, id, account_id, session_id, kind, fresh, asked_at, expires_at)
                values (:portal, :id, :account, :asking, :kind, :fresh, :now, :expires)
                """)
                .param("portal", visitor.portal().value())
                .param("id", id)
                .param("account", visitor.account().value())
                .param("asking", visitor.session())
                .param("kind", fresh.kind().name())
                .param("fresh", fresh instanceof Login.Email ? fresh.shown() : fresh.key())
                .param("now", at(now))
                .param("expires", at(now.plus(valid)))
                .update();
        return id;
    }

    void sent(PortalId portal, UUID id, byte[] code) {
        jdbc.sql("update login_change set code_digest = :code where portal_id = :portal and id = :id")
                .param("code", code)
                .param("portal", portal.value())
                .param("id", id)
                .update();
    }

    /** By the session that asked, and while there is time and a try left. */
    Optional<Awaited> awaited(Visitor visitor) {
        return transactions.in(visitor.portal(), () -> jdbc.sql("""
                select id, kind, fresh, expires_at
                from login_change
                where portal_id = :portal and account_id = :account and session_id = :asking
                    and done_at is null and ended_at is null and expires_at > :now and failures < :tries
                order by asked_at desc
                limit 1
                """)
                .param("portal", visitor.portal().value())
                .param("account", visitor.account().value())
                .param("asking", visitor.session())
                .param("now", at(clock.instant()))
                .param("tries", TRIES)
                .query((row, _) -> new Awaited(
                        row.getObject("id", UUID.class),
                        fresh(row),
                        row.getTimestamp("expires_at").toInstant()))
                .optional());
    }

    /** Counts before anybody compares. Nothing where there are no tries left, or no time. */
    Optional<Try> tried(Visitor visitor, UUID id) {
        return transactions.in(visitor.portal(), () -> jdbc.sql("""
                update login_change set failures = failures + 1
                where portal_id = :portal and id = :id and account_id = :account and session_id = :asking
                    and done_at is null and ended_at is null and expires_at > :now and failures < :tries
                returning id, kind, fresh, encode(code_digest, 'hex') as code
                """)
                .param("portal", visitor.portal().value())
                .param("id", id)
                .param("account", visitor.account().value())
                .param("asking", visitor.session())
                .param("now", at(clock.instant()))
                .param("tries", TRIES)
                .query((row, _) -> new Try(row.getObject("id", UUID.class), fresh(row), row.getString("code")))
                .optional());
    }

    /** Keeps what the account was before its row changes, and what may bring it back. Of two uses the database lets one count. */
    boolean use(PortalId portal, UUID id, String undo) {
        var now = clock.instant();
        return jdbc.sql("""
                update login_change set done_at = :now, undo_digest = :undo, undo_until = :until,
                    former_email = account.email, former_email_key = account.email_key,
                    former_email_verified_at = account.email_verified_at,
                    former_phone = account.phone, former_phone_verified_at = account.phone_verified_at
                from account
                where login_change.portal_id = :portal and login_change.id = :id and done_at is null and ended_at is null
                    and account.portal_id = login_change.portal_id and account.id = login_change.account_id
                """)
                        .param("now", at(now))
                        .param("undo", Tokens.digest(undo))
                        .param("until", at(now.plus(UNDOABLE)))
                        .param("portal", portal.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Nothing came of it. */
    void end(PortalId portal, UUID id) {
        jdbc.sql("""
                update login_change set ended_at = :now, done_at = null, undo_digest = null, undo_until = null
                where portal_id = :portal and id = :id
                """)
                .param("now", at(clock.instant()))
                .param("portal", portal.value())
                .param("id", id)
                .update();
    }

    int endAwaited(PortalId portal, AccountId account) {
        return transactions.in(portal, () -> jdbc.sql("""
                update login_change set ended_at = :now
                where portal_id = :portal and account_id = :account and done_at is null and ended_at is null
                """)
                .param("now", at(clock.instant()))
                .param("portal", portal.value())
                .param("account", account.value())
                .update());
    }

    int purge(PortalId portal) {
        return jdbc.sql("delete from login_change where portal_id = :portal and asked_at < :old")
                .param("portal", portal.value())
                .param("old", at(clock.instant().minus(KEPT)))
                .update();
    }

    static Login fresh(ResultSet row) throws SQLException {
        return Login.Kind.valueOf(row.getString("kind")).read(row.getString("fresh"));
    }
}
