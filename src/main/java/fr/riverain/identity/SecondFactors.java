package fr.riverain.identity;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import java.sql.Timestamp;
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
    private final RecoveryCodes codes;
    private final Passkeys passkeys;
    private final InstantSource clock;

    SecondFactors(
            TenantTransactions transactions,
            JdbcClient jdbc,
            Keys keys,
            RecoveryCodes codes,
            Passkeys passkeys,
            InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.keys = keys;
        this.codes = codes;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /** What there is to ask for. A question for each kind, in one statement. */
    public Factors of(PortalId portal, Holder holder) {
        return transactions.in(portal, () -> jdbc.sql("""
                select max(telephone_since) as telephone_since, sum(codes) as codes, sum(passkeys) as passkeys
                from (
                    select confirmed_at as telephone_since, 0 as codes, 0 as passkeys
                    from second_factor
                    where portal_id = :portal and holder_kind = :kind and holder_id = :holder
                    union all
                    select null, 1, 0
                    from recovery_code
                    where portal_id = :portal and holder_kind = :kind and holder_id = :holder
                    union all
                    select null, 0, 1
                    from passkey
                    where portal_id = :portal and holder_kind = :kind and holder_id = :holder) held
                """)
                .param("portal", portal.value())
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .query((row, _) -> new Factors(
                        instant(row.getTimestamp("telephone_since")), row.getInt("codes"), row.getInt("passkeys")))
                .single());
    }

    /** A new secret, to be confirmed by a first code. What was confirmed stays as it is: whether there is something to confirm. */
    public boolean begin(PortalId portal, Holder holder) {
        return put(portal, holder, Totp.newSecret(), null, "where second_factor.confirmed_at is null") == 1;
    }

    /** The same for somebody who begins anew: what was there before counts no more. */
    public void beginAnew(PortalId portal, Holder holder) {
        transactions.in(portal, () -> {
            forget(portal, holder);
            begin(portal, holder);
        });
    }

    /** A secret that a telephone knows already: the demo's. */
    public void install(PortalId portal, Holder holder, byte[] secret) {
        put(portal, holder, secret, clock.instant(), "");
    }

    private int put(PortalId portal, Holder holder, byte[] secret, @Nullable Instant confirmed, String condition) {
        return transactions.in(portal, () -> jdbc.sql("""
                insert into second_factor (portal_id, holder_kind, holder_id, secret, last_step, begun_at, confirmed_at)
                values (:portal, :kind, :holder, :secret, 0, :now, :confirmed)
                on conflict (portal_id, holder_kind, holder_id) do update
                set secret = excluded.secret, last_step = 0, begun_at = excluded.begun_at,
                    confirmed_at = excluded.confirmed_at
                %s
                """.formatted(condition))
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

    /** Whether this is the code of the moment and was not used before. */
    boolean accepts(PortalId portal, Holder holder, String code) {
        return uses(portal, holder, code, "and confirmed_at is not null");
    }

    /** The first code, which confirms. */
    boolean confirm(PortalId portal, Holder holder, String code) {
        return uses(portal, holder, code, "and confirmed_at is null");
    }

    private boolean uses(PortalId portal, Holder holder, String code, String condition) {
        return transactions.in(portal, () -> {
            var step = secret(portal, holder, condition)
                    .map(secret -> Totp.stepOf(secret, code, clock.instant()))
                    .orElseGet(OptionalLong::empty);
            return step.isPresent() && use(portal, holder, step.getAsLong(), condition);
        });
    }

    /** The database settles who of two is first with the same code. */
    private boolean use(PortalId portal, Holder holder, long step, String condition) {
        return jdbc.sql("""
                update second_factor
                set last_step = :step, confirmed_at = coalesce(confirmed_at, :now)
                where portal_id = :portal and holder_kind = :kind and holder_id = :holder and last_step < :step %s
                """.formatted(condition))
                        .param("portal", portal.value())
                        .param("kind", holder.kind().name())
                        .param("holder", holder.id())
                        .param("step", step)
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** One that was lost is replaced: a password alone leads nowhere any more. */
    void found(PortalId portal, Holder holder) {
        jdbc.sql("""
                delete from lost_factor
                where portal_id = :portal and holder_kind = :kind and holder_id = :holder
                """)
                .param("portal", portal.value())
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .update();
    }

    /** Only the telephone: whatever else there is stays. */
    public boolean removeTelephone(PortalId portal, Holder holder) {
        return transactions.in(
                portal,
                () -> jdbc.sql("""
                delete from second_factor
                where portal_id = :portal and holder_kind = :kind and holder_id = :holder
                """)
                                .param("portal", portal.value())
                                .param("kind", holder.kind().name())
                                .param("holder", holder.id())
                                .update()
                        == 1);
    }

    /** All of it: for who is no more, or begins anew. */
    public void forget(PortalId portal, Holder holder) {
        transactions.in(portal, () -> {
            removeTelephone(portal, holder);
            codes.forget(portal, holder);
            passkeys.forget(portal, holder);
            found(portal, holder);
        });
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

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
