package fr.riverain.account;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Language;
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

/** What agents see of accounts, and how they close one. */
@Component
class Sheets {

    private static final int AT_MOST = 20;
    private static final String BEYOND = "\uffff";

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Sheets(TenantTransactions transactions, JdbcClient jdbc, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An account, without anything secret. */
    public record Sheet(
            AccountId id,
            @Nullable String name,
            @Nullable String email,
            boolean emailVerified,
            @Nullable String phone,
            Language language,
            Instant openedAt,
            Instant passwordChangedAt,
            @Nullable Instant closedAt,
            @Nullable String closedFor) {

        /** Whether a link may go to its address: one that nobody has confirmed resets nothing. */
        public boolean writable() {
            return email != null && (emailVerified || phone == null);
        }

        public String mobile() {
            return phone == null ? "" : new MobileNumber(phone).national();
        }

        public String login() {
            return email != null ? email : phone != null ? phone : "–";
        }
    }

    Optional<Sheet> find(PortalId portal, AccountId account) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, name, email, email_verified_at, phone, language, opened_at, password_changed_at, closed_at, closed_for
                from account
                where portal_id = :portal and id = :account
                """)
                .param("portal", portal.value())
                .param("account", account.value())
                .query(Sheets::sheet)
                .optional());
    }

    /** Addresses that begin so, or one mobile. */
    List<Sheet> search(PortalId portal, String email, String phone) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, name, email, email_verified_at, phone, language, opened_at, password_changed_at, closed_at, closed_for
                from account
                where portal_id = :portal and (email_key >= :from and email_key < :to or phone = :phone)
                union all
                select id, name, email, email_verified_at, phone, language, opened_at, password_changed_at, closed_at, closed_for
                from account
                where portal_id = :portal and closed_at is not null
                    and email collate "C" >= :from and email collate "C" < :to
                order by email
                limit :limit
                """)
                .param("portal", portal.value())
                .param("from", email)
                .param("to", email + BEYOND)
                .param("phone", phone)
                .param("limit", AT_MOST)
                .query(Sheets::sheet)
                .list());
    }

    /** Gives address, mobile and FranceConnect back: the key is what opens, the address stays readable for who asks later. */
    boolean close(PortalId portal, AccountId account, String reason) {
        return transactions.in(portal, () -> {
            jdbc.sql("delete from franceconnect_link where portal_id = :portal and account_id = :account")
                    .param("portal", portal.value())
                    .param("account", account.value())
                    .update();
            return jdbc.sql("""
                    update account
                    set closed_at = :now, closed_for = :reason, email = coalesce(email_key, email), email_key = null, phone = null, phone_verified_at = null
                    where portal_id = :portal and id = :account and closed_at is null
                    """)
                            .param("portal", portal.value())
                            .param("account", account.value())
                            .param("reason", reason)
                            .param("now", at(clock.instant()))
                            .update()
                    == 1;
        });
    }

    private static Sheet sheet(ResultSet row, int number) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new Sheet(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getTimestamp("email_verified_at") != null,
                row.getString("phone"),
                Language.tagged(row.getString("language")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("password_changed_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getString("closed_for"));
    }
}
