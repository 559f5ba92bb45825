package fr.riverain.account;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.PortalId;
import fr.riverain.portal.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts to which nobody has signed in for long. Who takes one holds its row until the caller's transaction ends. */
@Component
class DormantAccounts {

    /** Between the warning and the end, however late the warning was. */
    static final Duration NOTICE = Duration.ofDays(30);

    private static final int YEARS = 2;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    DormantAccounts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param email where to write to, which a closed account has none of
     */
    record Dormant(
            AccountId id,
            @Nullable String email,
            boolean emailVerified,
            @Nullable String phone,
            @Nullable String name,
            Language language) {}

    Optional<Dormant> nextToWarn(PortalId portal) {
        return jdbc.sql("""
                select id, email, email_verified_at, phone, name, language
                from account
                where portal_id = :portal and coalesce(signed_in_at, opened_at) <= :before
                    and warned_at is null and (email_key is not null or phone is not null)
                order by coalesce(signed_in_at, opened_at)
                limit 1
                for update skip locked
                """)
                .param("portal", portal.value())
                .param("before", at(yearsAgo().plus(NOTICE)))
                .query(DormantAccounts::dormant)
                .optional();
    }

    void warned(PortalId portal, AccountId account) {
        jdbc.sql("update account set warned_at = :now where portal_id = :portal and id = :account")
                .param("portal", portal.value())
                .param("account", account.value())
                .param("now", at(clock.instant()))
                .update();
    }

    /** Who has an address or a mobile was warned in time. A closed account has none any more, and nobody who could come back. */
    Optional<Dormant> nextToDelete(PortalId portal) {
        return jdbc.sql("""
                select id, email, email_verified_at, phone, name, language
                from account
                where portal_id = :portal and coalesce(signed_in_at, opened_at) <= :before
                    and (email_key is null and phone is null or warned_at <= :warnedBefore)
                order by coalesce(signed_in_at, opened_at)
                limit 1
                for update skip locked
                """)
                .param("portal", portal.value())
                .param("before", at(yearsAgo()))
                .param("warnedBefore", at(clock.instant().minus(NOTICE)))
                .query(DormantAccounts::dormant)
                .optional();
    }

    /** What other modules keep for an account hangs on its row, and goes with it. */
    void delete(PortalId portal, AccountId account) {
        jdbc.sql("delete from password_reset where portal_id = :portal and account_id = :account")
                .param("portal", portal.value())
                .param("account", account.value())
                .update();
        jdbc.sql("delete from account where portal_id = :portal and id = :account")
                .param("portal", portal.value())
                .param("account", account.value())
                .update();
    }

    private Instant yearsAgo() {
        return clock.instant().atZone(ZoneOffset.UTC).minusYears(YEARS).toInstant();
    }

    private static Dormant dormant(ResultSet row, int number) throws SQLException {
        return new Dormant(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getTimestamp("email_verified_at") != null,
                row.getString("phone"),
                row.getString("name"),
                Language.tagged(row.getString("language")));
    }
}
