package fr.riverain.identity;

import static fr.riverain.platform.Timestamps.at;
import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a passkey signs. A challenge is no row and no cookie: it says itself for which portal, for whom, for what and until when it was
 * made, under our signature; the browser brings it back within what it signs. Only that it was answered is kept, until it expires.
 */
@Component
class PasskeyChallenges {

    private static final Duration VALID = Duration.ofMinutes(30);
    private static final String ANYBODY = "-";

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Keys keys;
    private final InstantSource clock;

    PasskeyChallenges(TenantTransactions transactions, JdbcClient jdbc, Keys keys, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** As a page hands it to a script. */
    String make(PortalId portal, Optional<Holder> holder, boolean makes) {
        var until = clock.instant().plus(VALID).getEpochSecond();
        var said = "%s %d %s".formatted(what(portal, holder, makes), until, Tokens.fresh());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.sign(Purpose.PASSKEY, said).getBytes(US_ASCII));
    }

    /** Whether it was made for this, and is answered for the first time. In the caller's transaction. */
    boolean use(PortalId portal, Optional<Holder> holder, boolean makes, byte[] challenge) {
        var signed = new String(challenge, US_ASCII);
        return keys.verify(Purpose.PASSKEY, signed)
                .filter(said -> said.startsWith(what(portal, holder, makes) + " "))
                .map(said -> Instant.ofEpochSecond(Long.parseLong(said.split(" ", -1)[4])))
                .filter(until -> clock.instant().isBefore(until))
                .filter(until -> isFirst(portal, signed, until))
                .isPresent();
    }

    private boolean isFirst(PortalId portal, String challenge, Instant until) {
        return jdbc.sql("""
                insert into used_challenge (portal_id, digest, expires_at)
                values (:portal, :digest, :until)
                on conflict do nothing
                """)
                        .param("portal", portal.value())
                        .param("digest", Tokens.digest(challenge))
                        .param("until", at(until))
                        .update()
                == 1;
    }

    int purge(PortalId portal) {
        return transactions.in(
                portal, () -> jdbc.sql("delete from used_challenge where portal_id = :portal and expires_at < :now")
                        .param("portal", portal.value())
                        .param("now", at(clock.instant()))
                        .update());
    }

    private static String what(PortalId portal, Optional<Holder> holder, boolean makes) {
        return "%d %s %s %s"
                .formatted(
                        portal.value(),
                        makes ? "create" : "get",
                        holder.map(known -> known.kind().name()).orElse(ANYBODY),
                        holder.map(known -> known.id().toString()).orElse(ANYBODY));
    }
}
