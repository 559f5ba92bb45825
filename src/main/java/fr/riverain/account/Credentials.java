package fr.riverain.account;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What it takes to sign in, and to check a new password against its owner. Read by nobody but this module. */
@Component
class Credentials {

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    Credentials(TenantTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** An open account. */
    record Known(
            AccountId id,
            @Nullable String email,
            boolean emailVerified,
            @Nullable String phone,
            @Nullable String name,
            String language,
            String passwordHash,
            Instant passwordChangedAt) {

        /** Where mail reaches its owner for sure; nothing where only a mobile does. */
        Optional<EmailAddress> mailbox() {
            return Optional.ofNullable(email)
                    .filter(_ -> emailVerified || phone == null)
                    .flatMap(EmailAddress::of);
        }
    }

    /** By address, or by mobile: one question for both, so that both take the same time. */
    Optional<Known> of(PortalId portal, String login) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, email, email_verified_at, phone, name, language, password_hash, password_changed_at
                from account
                where portal_id = :portal and (email_key = cast(:key as text) or phone = cast(:phone as text)) and closed_at is null
                """)
                .param("portal", portal.value())
                .param("key", EmailAddress.of(login).map(EmailAddress::key).orElse(null))
                .param(
                        "phone",
                        MobileNumber.of(login).map(MobileNumber::international).orElse(null))
                .query((row, _) -> known(row))
                .optional());
    }

    Optional<Known> of(PortalId portal, AccountId account) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, email, email_verified_at, phone, name, language, password_hash, password_changed_at
                from account
                where portal_id = :portal and id = :account and closed_at is null
                """)
                .param("portal", portal.value())
                .param("account", account.value())
                .query((row, _) -> known(row))
                .optional());
    }

    /** Whether they are what they were, and stay so until the caller's transaction ends: a password is compared outside of it. */
    boolean stillHold(PortalId portal, Known known) {
        return !jdbc.sql("""
                select id
                from account
                where portal_id = :portal and id = :account and password_hash = :hash and closed_at is null
                for update
                """)
                .param("portal", portal.value())
                .param("account", known.id().value())
                .param("hash", known.passwordHash())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getTimestamp("email_verified_at") != null,
                row.getString("phone"),
                row.getString("name"),
                row.getString("language"),
                row.getString("password_hash"),
                row.getTimestamp("password_changed_at").toInstant());
    }
}
