package fr.riverain.onboarding;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.Identifiers;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links that were sent. Of a link's secret only the digest is kept. */
@Component
class Challenges {

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final InstantSource clock;

    Challenges(TenantTransactions transactions, JdbcClient jdbc, Identifiers identifiers, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** A challenge just issued, with the secret that only its message will hold. */
    record Issued(Challenge challenge, String token) {}

    /** Those before it stay good until their own end: whoever finds the first message late can use it. */
    Issued issue(PortalId portal, AttemptId attempt, Challenge.Kind kind, String address, Duration valid) {
        var now = clock.instant();
        var token = Tokens.fresh();
        var challenge = new Challenge(identifiers.next(), attempt, kind, address, now, now.plus(valid), false);
        transactions.in(portal, () -> jdbc.sql("""
                insert into onboarding_challenge (portal_id, id, attempt_id, kind, address, secret_digest, sent_at, expires_at)
                values (:portal, :id, :attempt, :kind, :address, :digest, :sent, :expires)
                """)
                .param("portal", portal.value())
                .param("id", challenge.id())
                .param("attempt", attempt.value())
                .param("kind", kind.written())
                .param("address", address)
                .param("digest", Tokens.digest(token))
                .param("sent", at(challenge.sentAt()))
                .param("expires", at(challenge.expiresAt()))
                .update());
        return new Issued(challenge, token);
    }

    /** The latest that was sent to this address. */
    Optional<Challenge> latest(PortalId portal, AttemptId attempt, String address) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, attempt_id, kind, address, sent_at, expires_at, used_at
                from onboarding_challenge
                where portal_id = :portal and attempt_id = :attempt and address = :address
                order by sent_at desc, id desc
                limit 1
                """)
                .param("portal", portal.value())
                .param("attempt", attempt.value())
                .param("address", address)
                .query(Challenges::challenge)
                .optional());
    }

    Optional<Challenge> bySecret(PortalId portal, String token) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, attempt_id, kind, address, sent_at, expires_at, used_at
                from onboarding_challenge
                where portal_id = :portal and secret_digest = :digest
                """)
                .param("portal", portal.value())
                .param("digest", Tokens.digest(token))
                .query(Challenges::challenge)
                .optional());
    }

    /** One press answers for all that went to the address. */
    void use(PortalId portal, Challenge challenge) {
        transactions.in(portal, () -> jdbc.sql("""
                update onboarding_challenge
                set used_at = :now
                where portal_id = :portal and attempt_id = :attempt and address = :address and used_at is null
                """)
                .param("portal", portal.value())
                .param("attempt", challenge.attempt().value())
                .param("address", challenge.address())
                .param("now", at(clock.instant()))
                .update());
    }

    private static Challenge challenge(ResultSet row, int number) throws SQLException {
        return new Challenge(
                row.getObject("id", UUID.class),
                new AttemptId(row.getObject("attempt_id", UUID.class)),
                Challenge.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("address"),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getTimestamp("used_at") != null);
    }
}
