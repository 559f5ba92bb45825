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

/** The links and codes that were sent. Of their secrets only digests are kept. */
@Component
class Challenges {

    /** Of a million codes so many may be tried. */
    static final int TRIES = 5;

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final CodeDigests codes;
    private final InstantSource clock;

    Challenges(
            TenantTransactions transactions,
            JdbcClient jdbc,
            Identifiers identifiers,
            CodeDigests codes,
            InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.codes = codes;
        this.clock = clock;
    }

    /** A challenge just issued, with the secret that only its message will hold. */
    record Issued(Challenge challenge, String token) {}

    /** Those before it stay good until their own end: whoever finds the first message late can use it. */
    Issued issue(PortalId portal, AttemptId attempt, Challenge.Kind kind, String address, Duration valid) {
        var now = clock.instant();
        var token = Tokens.fresh();
        var challenge = new Challenge(
                identifiers.next(), attempt, kind, address, Optional.empty(), now, now.plus(valid), false);
        transactions.in(portal, () -> insert(portal, challenge, Tokens.digest(token)));
        return new Issued(challenge, token);
    }

    private void insert(PortalId portal, Challenge challenge, byte[] digest) {
        jdbc.sql("""
                insert into onboarding_challenge
                    (portal_id, id, attempt_id, kind, address, channel, secret_digest, sent_at, expires_at)
                values (:portal, :id, :attempt, :kind, :address, :channel, :digest, :sent, :expires)
                """)
                .param("portal", portal.value())
                .param("id", challenge.id())
                .param("attempt", challenge.attempt().value())
                .param("kind", challenge.kind().written())
                .param("address", challenge.address())
                .param("channel", challenge.channel().map(Enum::name).orElse(null))
                .param("digest", digest)
                .param("sent", at(challenge.sentAt()))
                .param("expires", at(challenge.expiresAt()))
                .update();
    }

    /** The latest that was sent to this address. */
    Optional<Challenge> latest(PortalId portal, AttemptId attempt, String address) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, attempt_id, kind, address, channel, sent_at, expires_at, used_at
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
                select id, attempt_id, kind, address, channel, sent_at, expires_at, used_at
                from onboarding_challenge
                where portal_id = :portal and secret_digest = :digest
                """)
                .param("portal", portal.value())
                .param("digest", Tokens.digest(token))
                .query(Challenges::challenge)
                .optional());
    }

    /** The codes before it end: one lives at a time, and its tries are counted. */
    Issued issueCode(
            PortalId portal, AttemptId attempt, Challenge.Kind kind, Evidence.PhoneGiven given, Duration valid) {
        var now = clock.instant();
        var code = Tokens.code();
        var challenge = new Challenge(
                identifiers.next(),
                attempt,
                kind,
                given.number(),
                Optional.of(given.channel()),
                now,
                now.plus(valid),
                false);
        transactions.in(portal, () -> {
            end(portal, attempt);
            insert(portal, challenge, codes.digest(portal, challenge.id(), code));
        });
        return new Issued(challenge, code);
    }

    private void end(PortalId portal, AttemptId attempt) {
        jdbc.sql("""
                update onboarding_challenge set expires_at = :now
                where portal_id = :portal and attempt_id = :attempt and kind in ('code', 'holder') and expires_at > :now
                """)
                .param("portal", portal.value())
                .param("attempt", attempt.value())
                .param("now", at(clock.instant()))
                .update();
    }

    /**
     * A code at which one try has just been counted.
     *
     * @param digest in hexadecimal figures
     */
    record Tried(UUID challenge, Challenge.Kind kind, String digest) {}

    /** Counts before anybody compares. Nothing where no code lives, or its tries are used up. */
    Optional<Tried> tried(PortalId portal, AttemptId attempt, String number) {
        return transactions.in(portal, () -> jdbc.sql("""
                update onboarding_challenge set failures = failures + 1
                where portal_id = :portal and attempt_id = :attempt and address = :number and kind in ('code', 'holder')
                    and used_at is null and expires_at > :now and failures < :tries
                returning id, kind, encode(secret_digest, 'hex') as digest
                """)
                .param("portal", portal.value())
                .param("attempt", attempt.value())
                .param("number", number)
                .param("now", at(clock.instant()))
                .param("tries", TRIES)
                .query((row, _) -> new Tried(
                        row.getObject("id", UUID.class),
                        Challenge.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("digest")))
                .optional());
    }

    /** One press answers for all that went to the address. */
    void use(PortalId portal, Challenge challenge) {
        use(portal, challenge.attempt(), challenge.address());
    }

    void use(PortalId portal, AttemptId attempt, String address) {
        transactions.in(portal, () -> jdbc.sql("""
                update onboarding_challenge
                set used_at = :now
                where portal_id = :portal and attempt_id = :attempt and address = :address and used_at is null
                """)
                .param("portal", portal.value())
                .param("attempt", attempt.value())
                .param("address", address)
                .param("now", at(clock.instant()))
                .update());
    }

    private static Challenge challenge(ResultSet row, int number) throws SQLException {
        return new Challenge(
                row.getObject("id", UUID.class),
                new AttemptId(row.getObject("attempt_id", UUID.class)),
                Challenge.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("address"),
                Optional.ofNullable(row.getString("channel")).map(Ask.Channel::valueOf),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getTimestamp("used_at") != null);
    }
}
