package fr.riverain.identity;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose telephone makes codes. Secrets lie sealed; a code is good once. Count tries with the throttle before asking here. */
@Component
public class SecondFactors {

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Keys keys;
    private final InstantSource clock;

    SecondFactors(TenantTransactions transactions, JdbcClient jdbc, Keys keys, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** A new secret, to be confirmed by a first code; what was there before counts no more. */
    public void begin(PortalId portal, Holder holder) {
        put(portal, holder, Totp.newSecret(), null);
    }

    /** A secret that a telephone knows already: the demo's. */
    public void install(PortalId portal, Holder holder, byte[] secret) {
        put(portal, holder, secret, clock.instant());
    }

    private void put(PortalId portal, Holder holder, byte[] secret, @Nullable Instant confirmed) {
        transactions.in(portal, () -> jdbc.sql("""
                insert into second_factor (portal_id, holder_kind, holder_id, secret, last_step, begun_at, confirmed_at)
                values (:portal, :kind, :holder, :secret, 0, :now, :confirmed)
                on conflict (portal_id, holder_kind, holder_id) do update
                set secret = excluded.secret, last_step = 0, begun_at = excluded.begun_at,
                    confirmed_at = excluded.confirmed_at
                """)
                .param("portal", portal.value())
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .param("secret", keys.seal(Purpose.SECOND_FACTOR, secret))
                .param("confirmed", confirmed == null ? null : at(confirmed))
                .param("now", at(clock.instant()))
                .update());
    }

    /** The secret to show while it waits for its first code, and never after. */
    public Optional<byte[]> unconfirmed(PortalId portal, Holder holder) {
        return secret(portal, holder, "and confirmed_at is null");
    }

    public boolean confirmed(PortalId portal, Holder holder) {
        return secret(portal, holder, "and confirmed_at is not null").isPresent();
    }

    /** Whether this is the code of the moment and was not used before. The first one confirms. */
    public boolean accepts(PortalId portal, Holder holder, String code) {
        return transactions.in(portal, () -> {
            var step = secret(portal, holder, "")
                    .map(secret -> Totp.stepOf(secret, code, clock.instant()))
                    .orElseGet(OptionalLong::empty);
            return step.isPresent() && use(portal, holder, step.getAsLong());
        });
    }

    /** The database settles who of two is first with the same code. */
    private boolean use(PortalId portal, Holder holder, long step) {
        return jdbc.sql("""
                update second_factor
                set last_step = :step, confirmed_at = coalesce(confirmed_at, :now)
                where portal_id = :portal and holder_kind = :kind and holder_id = :holder and last_step < :step
                """)
                        .param("portal", portal.value())
                        .param("kind", holder.kind().name())
                        .param("holder", holder.id())
                        .param("step", step)
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    private Optional<byte[]> secret(PortalId portal, Holder holder, String condition) {
        return transactions.in(portal, () -> jdbc.sql("""
                select secret
                from second_factor
                where portal_id = :portal and holder_kind = :kind and holder_id = :holder %s
                """.formatted(condition))
                .param("portal", portal.value())
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .query((row, _) -> keys.open(Purpose.SECOND_FACTOR, row.getBytes("secret")))
                .optional());
    }
}
