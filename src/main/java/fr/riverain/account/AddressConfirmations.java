package fr.riverain.account;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.notification.ReturnedAddresses;
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

/** Addresses that were given with a new account, and are confirmed afterwards. */
@Component
class AddressConfirmations {

    static final Duration VALID = Duration.ofDays(7);

    private static final Duration KEPT = Duration.ofDays(30);

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final ReturnedAddresses returned;
    private final InstantSource clock;

    AddressConfirmations(
            TenantTransactions transactions, JdbcClient jdbc, ReturnedAddresses returned, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.returned = returned;
        this.clock = clock;
    }

    /**
     * A link that was sent.
     *
     * @param phone of the account that gave the address; none once it is closed
     */
    record Asked(
            AccountId account,
            EmailAddress email,
            @Nullable String phone,
            Instant askedAt,
            Instant expiresAt,
            boolean used) {}

    /** The token for a new link; those before it stay good until their end. */
    String issue(PortalId portal, AccountId account, EmailAddress email) {
        var token = Tokens.fresh();
        var now = clock.instant();
        jdbc.sql("""
                insert into address_confirmation (portal_id, digest, account_id, email, email_key, asked_at, expires_at)
                values (:portal, :digest, :account, :email, :key, :now, :expires)
                """)
                .param("portal", portal.value())
                .param("digest", Tokens.digest(token))
                .param("account", account.value())
                .param("email", email.shown())
                .param("key", email.key())
                .param("now", at(now))
                .param("expires", at(now.plus(VALID)))
                .update();
        return token;
    }

    Optional<Asked> find(PortalId portal, String token) {
        return transactions.in(portal, () -> jdbc.sql("""
                select account_id, address_confirmation.email, address_confirmation.email_key, phone, asked_at, expires_at, used_at
                from address_confirmation
                join account on account.portal_id = address_confirmation.portal_id and account.id = account_id
                where address_confirmation.portal_id = :portal and digest = :digest and closed_at is null
                """)
                .param("portal", portal.value())
                .param("digest", Tokens.digest(token))
                .query(AddressConfirmations::asked)
                .optional());
    }

    /** The address that the account asked for last and has not confirmed. */
    Optional<EmailAddress> awaited(PortalId portal, AccountId account) {
        return transactions.in(portal, () -> jdbc.sql("""
                select email, email_key
                from address_confirmation
                where portal_id = :portal and account_id = :account and used_at is null
                order by asked_at desc
                limit 1
                """)
                .param("portal", portal.value())
                .param("account", account.value())
                .query((row, _) -> new EmailAddress(row.getString("email"), row.getString("email_key")))
                .optional());
    }

    /** One press answers for all links of this address that the account was sent. */
    boolean use(PortalId portal, Asked asked) {
        return jdbc.sql("""
                update address_confirmation set used_at = :now
                where portal_id = :portal and account_id = :account and email_key = :key and used_at is null
                """)
                        .param("portal", portal.value())
                        .param("account", asked.account().value())
                        .param("key", asked.email().key())
                        .param("now", at(clock.instant()))
                        .update()
                > 0;
    }

    /** Once an address is somebody's, nobody else waits for it; and whoever confirmed it reads it, whatever came back before. */
    void endOthers(PortalId portal, AccountId account, EmailAddress email) {
        returned.forget(portal, email.shown());
        jdbc.sql("""
                update address_confirmation set used_at = :now
                where portal_id = :portal and account_id <> :account and email_key = :key and used_at is null
                """)
                .param("portal", portal.value())
                .param("account", account.value())
                .param("key", email.key())
                .param("now", at(clock.instant()))
                .update();
    }

    /** The account has another address: it waits for no other any more. */
    void endOwn(PortalId portal, AccountId account) {
        jdbc.sql("""
                update address_confirmation set used_at = :now
                where portal_id = :portal and account_id = :account and used_at is null
                """)
                .param("portal", portal.value())
                .param("account", account.value())
                .param("now", at(clock.instant()))
                .update();
    }

    int purge(PortalId portal) {
        return jdbc.sql("delete from address_confirmation where portal_id = :portal and expires_at < :old")
                .param("portal", portal.value())
                .param("old", at(clock.instant().minus(KEPT)))
                .update();
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(
                new AccountId(row.getObject("account_id", UUID.class)),
                new EmailAddress(row.getString("email"), row.getString("email_key")),
                row.getString("phone"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getTimestamp("used_at") != null);
    }
}
