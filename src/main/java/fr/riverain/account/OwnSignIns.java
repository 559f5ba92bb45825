package fr.riverain.account;

import fr.riverain.platform.TenantTransactions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an account opens, as its owner is shown it: in one statement. */
@Component
class OwnSignIns {

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    OwnSignIns(TenantTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /**
     * How.
     *
     * @param franceConnectSince since when FranceConnect opens it, if it does
     * @param awaited the address that they gave and have not confirmed
     */
    record OwnSignIn(Instant passwordChangedAt, Optional<Instant> franceConnectSince, Optional<EmailAddress> awaited) {}

    OwnSignIn of(Visitor visitor) {
        return transactions.in(visitor.portal(), () -> jdbc.sql("""
                select password_changed_at, linked_at, awaited.email, awaited.email_key
                from account
                left join franceconnect_link
                    on franceconnect_link.portal_id = account.portal_id and franceconnect_link.account_id = account.id
                left join lateral (
                    select email, email_key
                    from address_confirmation
                    where address_confirmation.portal_id = :portal and address_confirmation.account_id = account.id
                        and used_at is null
                    order by asked_at desc
                    limit 1) awaited on true
                where account.portal_id = :portal and account.id = :account
                """)
                .param("portal", visitor.portal().value())
                .param("account", visitor.account().value())
                .query((row, _) -> new OwnSignIn(
                        row.getTimestamp("password_changed_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("linked_at")).map(Timestamp::toInstant),
                        awaited(row.getString("email"), row.getString("email_key"))))
                .single());
    }

    private static Optional<EmailAddress> awaited(@Nullable String email, @Nullable String key) {
        return email == null || key == null ? Optional.empty() : Optional.of(new EmailAddress(email, key));
    }
}
