package fr.riverain.account;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes for forgotten passwords: who asked for one, and how often one was guessed at. */
@Component
class ResetCodes {

    static final Duration VALID = Duration.ofMinutes(10);
    static final int TRIES = 5;

    private static final Duration KEPT = Duration.ofDays(30);

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    ResetCodes(TenantTransactions transactions, JdbcClient jdbc, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody waits for a code.
     *
     * @param digest of the token that tells its page, in hexadecimal figures
     */
    record Asked(String digest, MobileNumber number, Language language, Instant expiresAt) {}

    /**
     * A code at which one try has just been counted.
     *
     * @param code its digest, in hexadecimal figures; none was sent where nobody has an account
     */
    record Tried(MobileNumber number, @Nullable String code) {}

    void ask(PortalId portal, String token, MobileNumber number, Language language) {
        var now = clock.instant();
        jdbc.sql("""
                insert into reset_code (portal_id, digest, number, language, asked_at, expires_at)
                values (:portal, :digest, :number, :language, :now, :expires)
                """)
                .param("portal", portal.value())
                .param("digest", Tokens.digest(token))
                .param("number", number.international())
                .param("language", language.tag())
                .param("now", at(now))
                .param("expires", at(now.plus(VALID)))
                .update();
    }

    Optional<Asked> find(PortalId portal, String token) {
        return transactions.in(portal, () -> jdbc.sql("""
                select digest, number, language, expires_at
                from reset_code
                where portal_id = :portal and digest = :digest and used_at is null and expires_at > :now and failures < :tries
                """)
                .param("portal", portal.value())
                .param("digest", Tokens.digest(token))
                .param("now", at(clock.instant()))
                .param("tries", TRIES)
                .query(ResetCodes::asked)
                .optional());
    }

    /** Whoever takes it answers it: no second code. */
    Optional<Asked> takeNext(PortalId portal) {
        return jdbc.sql("""
                update reset_code set answered_at = :now
                where portal_id = :portal and digest = (
                    select digest from reset_code
                    where portal_id = :portal and answered_at is null
                    order by asked_at limit 1 for update skip locked)
                returning digest, number, language, expires_at
                """)
                .param("portal", portal.value())
                .param("now", at(clock.instant()))
                .query(ResetCodes::asked)
                .optional();
    }

    void sent(PortalId portal, Asked asked, byte[] code) {
        jdbc.sql("update reset_code set code_digest = :code where portal_id = :portal and digest = :digest")
                .param("portal", portal.value())
                .param("digest", HexFormat.of().parseHex(asked.digest()))
                .param("code", code)
                .update();
    }

    /** Counts before anybody compares. Nothing where there are no tries left, or no time. */
    Optional<Tried> tried(PortalId portal, String token) {
        return transactions.in(portal, () -> jdbc.sql("""
                update reset_code set failures = failures + 1
                where portal_id = :portal and digest = :digest and used_at is null and expires_at > :now and failures < :tries
                returning number, encode(code_digest, 'hex') as code
                """)
                .param("portal", portal.value())
                .param("digest", Tokens.digest(token))
                .param("now", at(clock.instant()))
                .param("tries", TRIES)
                .query((row, _) -> new Tried(new MobileNumber(row.getString("number")), row.getString("code")))
                .optional());
    }

    /** The database settles which of two uses counts. */
    boolean use(PortalId portal, String token) {
        return jdbc.sql("""
                update reset_code set used_at = :now
                where portal_id = :portal and digest = :digest and used_at is null
                """)
                        .param("portal", portal.value())
                        .param("digest", Tokens.digest(token))
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    int purge(PortalId portal) {
        return jdbc.sql("delete from reset_code where portal_id = :portal and expires_at < :old")
                .param("portal", portal.value())
                .param("old", at(clock.instant().minus(KEPT)))
                .update();
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(
                HexFormat.of().formatHex(row.getBytes("digest")),
                new MobileNumber(row.getString("number")),
                Language.tagged(row.getString("language")),
                row.getTimestamp("expires_at").toInstant());
    }
}
