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
import java.util.List;
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
    private static final int SHOWN = 5;

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
    record Tried(UUID id, Login fresh, @Nullable String code) {}

    /** A change that was made, and may be taken back. */
    record Made(
            UUID id,
            AccountId account,
            Login fresh,
            Instant doneAt,
            @Nullable Instant undoUntil,
            @Nullable Instant undoneAt,
            @Nullable String formerEmail,
            @Nullable String formerPhone) {}

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
    Optional<Tried> tried(Visitor visitor, UUID id) {
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
                .query((row, _) -> new Tried(row.getObject("id", UUID.class), fresh(row), row.getString("code")))
                .optional());
    }

    /** Keeps what the account was before its row changes, and whose token may have it back. The database settles which of two uses counts. */
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

    /** By the token that was sent to what it was before. */
    Optional<Made> made(PortalId portal, String undo) {
        return transactions.in(portal, () -> jdbc.sql("""
                select login_change.id, account_id, kind, fresh, done_at, undo_until, undone_at, former_email, former_phone
                from login_change
                join account on account.portal_id = login_change.portal_id and account.id = account_id
                where login_change.portal_id = :portal and undo_digest = :undo and closed_at is null
                """)
                .param("portal", portal.value())
                .param("undo", Tokens.digest(undo))
                .query(LoginChanges::made)
                .optional());
    }

    /** The latest first. */
    List<Made> of(PortalId portal, AccountId account) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, account_id, kind, fresh, done_at, undo_until, undone_at, former_email, former_phone
                from login_change
                where portal_id = :portal and account_id = :account and done_at is not null
                order by done_at desc
                limit :most
                """)
                .param("portal", portal.value())
                .param("account", account.value())
                .param("most", SHOWN)
                .query(LoginChanges::made)
                .list());
    }

    /** This one and all that came after it: whoever had the account meanwhile takes nothing back. */
    boolean undone(PortalId portal, Made change) {
        var now = clock.instant();
        var thisOne = jdbc.sql("""
                update login_change set undone_at = :now
                where portal_id = :portal and id = :id and undone_at is null and undo_until > :now
                """)
                .param("now", at(now))
                .param("portal", portal.value())
                .param("id", change.id())
                .update();
        if (thisOne == 1) {
            jdbc.sql("""
                    update login_change set undone_at = :now
                    where portal_id = :portal and account_id = :account and done_at >= :since and undone_at is null
                    """)
                    .param("now", at(now))
                    .param("portal", portal.value())
                    .param("account", change.account().value())
                    .param("since", at(change.doneAt()))
                    .update();
        }
        return thisOne == 1;
    }

    int purge(PortalId portal) {
        return jdbc.sql("delete from login_change where portal_id = :portal and asked_at < :old")
                .param("portal", portal.value())
                .param("old", at(clock.instant().minus(KEPT)))
                .update();
    }

    private static Made made(ResultSet row, int number) throws SQLException {
        return new Made(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                fresh(row),
                row.getTimestamp("done_at").toInstant(),
                instant(row, "undo_until"),
                instant(row, "undone_at"),
                row.getString("former_email"),
                row.getString("former_phone"));
    }

    private static Login fresh(ResultSet row) throws SQLException {
        return Login.Kind.valueOf(row.getString("kind")).read(row.getString("fresh"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var read = row.getTimestamp(column);
        return read == null ? null : read.toInstant();
    }
}
