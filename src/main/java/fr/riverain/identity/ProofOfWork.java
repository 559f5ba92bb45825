package fr.riverain.identity;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.Client;
import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.Limit;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Portal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.altcha.altcha.Altcha;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asked when the throttles say that somebody hammers: the browser searches a number for a second or two (ALTCHA), which nobody
 * notices who signs in once, and everybody does who tries a million passwords. Without scripts there is another price: a form that
 * waited twenty seconds, a few times an hour from one block of addresses.
 */
@Component
public class ProofOfWork {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration VALID = Duration.ofMinutes(20);
    private static final long HARDNESS = 100_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Keys keys;
    private final Throttle throttle;
    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    ProofOfWork(Keys keys, Throttle throttle, TenantTransactions transactions, JdbcClient jdbc, InstantSource clock) {
        this.keys = keys;
        this.throttle = throttle;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the component shows.
     *
     * @param challenge for the script
     * @param ticket for whoever has none: says when the form was made
     */
    public record Task(String challenge, String ticket) {}

    /** What came back with the form, as its fields are called. */
    public record Answer(String preuve, String billet) {

        /** A form that asked for no proof has no such fields. */
        public Answer {
            preuve = Objects.requireNonNullElse(preuve, "");
            billet = Objects.requireNonNullElse(billet, "");
        }

        public static Answer none() {
            return new Answer("", "");
        }
    }

    public enum Result {
        DONE,
        TOO_SOON,
        MISSING
    }

    public Task task(Portal portal, Client client) {
        return new Task(challenge(portal.id()), ticket(portal.id(), client));
    }

    /** The same form again: time that was waited counts, until it is used up. */
    public Task again(Portal portal, Client client, Answer answer) {
        return new Task(
                challenge(portal.id()),
                madeAt(portal.id(), client, answer.billet())
                        .filter(_ -> !isUsed(portal.id(), answer.billet()))
                        .map(_ -> answer.billet())
                        .orElseGet(() -> ticket(portal.id(), client)));
    }

    public Result check(Portal portal, Client client, Answer answer) {
        if (!answer.preuve().isEmpty()) {
            return solves(portal.id(), answer.preuve()) ? Result.DONE : Result.MISSING;
        }
        return madeAt(portal.id(), client, answer.billet())
                .map(made -> waited(portal.id(), client, answer.billet(), made))
                .orElse(Result.MISSING);
    }

    private Result waited(PortalId portal, Client client, String ticket, Instant made) {
        if (isTooSoon(made)) {
            return Result.TOO_SOON;
        }
        return throttle.count(portal, Limit.WITHOUT_SCRIPT, client.block()) instanceof Verdict.Go
                        && isFirstUse(portal, ticket)
                ? Result.DONE
                : Result.MISSING;
    }

    private boolean isTooSoon(Instant made) {
        return clock.instant().isBefore(made.plus(PATIENCE));
    }

    private String challenge(PortalId portal) {
        try {
            var made = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setHmacKey(key(portal))
                    .setMaxNumber(HARDNESS)
                    .setSecureRandomNumber(true)
                    .setExpires(clock.instant().plus(VALID).getEpochSecond()));
            return JSON.writeValueAsString(made);
        } catch (Exception e) { // the library declares no other
            throw new IllegalStateException(e);
        }
    }

    private boolean solves(PortalId portal, String solution) {
        try {
            var solved = JSON.readValue(java.util.Base64.getDecoder().decode(solution), Altcha.Payload.class);
            var expires = Altcha.extractParams(solved.salt).get("expires");
            return expires != null
                    && clock.instant().getEpochSecond() < Long.parseLong(expires)
                    && Altcha.verifySolution(solved, key(portal), false)
                    && isFirstUse(portal, solved.challenge);
        } catch (Exception e) { // whatever was sent is no solution
            return false;
        }
    }

    private boolean isFirstUse(PortalId portal, String proof) {
        return transactions.in(
                portal,
                () -> jdbc.sql("""
                insert into used_proof (portal_id, digest, expires_at)
                values (:portal, :digest, :expires)
                on conflict do nothing
                """)
                                .param("portal", portal.value())
                                .param("digest", Tokens.digest(proof))
                                .param("expires", at(clock.instant().plus(VALID)))
                                .update()
                        == 1);
    }

    private boolean isUsed(PortalId portal, String proof) {
        return transactions.in(portal, () -> jdbc.sql("""
                select exists (select from used_proof where portal_id = :portal and digest = :digest)
                """)
                .param("portal", portal.value())
                .param("digest", Tokens.digest(proof))
                .query(Boolean.class)
                .single());
    }

    private String ticket(PortalId portal, Client client) {
        return keys.sign(
                Purpose.PROOF_OF_WORK,
                String.join(
                        "|",
                        String.valueOf(portal.value()),
                        client.block(),
                        String.valueOf(clock.instant().getEpochSecond()),
                        Tokens.fresh()));
    }

    private Optional<Instant> madeAt(PortalId portal, Client client, String ticket) {
        return keys.verify(Purpose.PROOF_OF_WORK, ticket)
                .map(said -> said.split("\\|", -1))
                .filter(said -> said[0].equals(String.valueOf(portal.value())) && said[1].equals(client.block()))
                .map(said -> Instant.ofEpochSecond(Long.parseLong(said[2])))
                .filter(made -> clock.instant().isBefore(made.plus(VALID)));
    }

    private String key(PortalId portal) {
        return HexFormat.of().formatHex(keys.digest(Purpose.PROOF_OF_WORK, portal, "altcha"));
    }

    int purge(PortalId portal) {
        return transactions.in(portal, () -> jdbc.sql("""
                delete from used_proof where portal_id = :portal and expires_at < :now
                """)
                .param("portal", portal.value())
                .param("now", at(clock.instant()))
                .update());
    }
}
