package fr.riverain.account;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of login that were made, and what it was before: for whoever may have it back, and for agents. */
@Component
class MadeChanges {

    private static final int SHOWN = 5;

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    MadeChanges(TenantTransactions transactions, JdbcClient jdbc, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

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
                .query(MadeChanges::made)
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
                .query(MadeChanges::made)
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

    private static Made made(ResultSet row, int number) throws SQLException {
        return new Made(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                LoginChanges.fresh(row),
                row.getTimestamp("done_at").toInstant(),
                instant(row, "undo_until"),
                instant(row, "undone_at"),
                row.getString("former_email"),
                row.getString("former_phone"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var read = row.getTimestamp(column);
        return read == null ? null : read.toInstant();
    }
}
