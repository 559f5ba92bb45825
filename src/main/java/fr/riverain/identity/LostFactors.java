package fr.riverain.identity;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Second factors that others have removed for who lost them. An agent, who must have one, sets up another with the password alone. */
@Component
public class LostFactors {

    /** Afterwards a password alone leads nowhere again, and it takes an invitation. */
    public static final Duration VALID = Duration.ofDays(7);

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final InstantSource clock;

    LostFactors(
            TenantTransactions transactions,
            JdbcClient jdbc,
            SecondFactors factors,
            Sessions sessions,
            InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.factors = factors;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** All of it, and whoever is signed in with it is signed in no more. False where there was none. */
    public boolean remove(PortalId portal, Holder holder) {
        return transactions.in(portal, () -> {
            var had = factors.of(portal, holder).on();
            if (had) {
                factors.forget(portal, holder);
                sessions.closeAll(portal, holder);
                jdbc.sql("""
                        insert into lost_factor (portal_id, holder_kind, holder_id, removed_at)
                        values (:portal, :kind, :holder, :now)
                        on conflict (portal_id, holder_kind, holder_id) do update set removed_at = excluded.removed_at
                        """)
                        .param("portal", portal.value())
                        .param("kind", holder.kind().name())
                        .param("holder", holder.id())
                        .param("now", at(clock.instant()))
                        .update();
            }
            return had;
        });
    }

    /** Whether another may be set up with the password alone. */
    public boolean awaited(PortalId portal, Holder holder) {
        return transactions.in(portal, () -> !jdbc.sql("""
                select holder_id
                from lost_factor
                where portal_id = :portal and holder_kind = :kind and holder_id = :holder and removed_at > :since
                """)
                .param("portal", portal.value())
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .param("since", at(clock.instant().minus(VALID)))
                .query()
                .listOfRows()
                .isEmpty());
    }
}
