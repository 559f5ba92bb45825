package fr.riverain.identity;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.Client;
import fr.riverain.platform.Identifiers;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Portal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is signed in where: one row for each browser. The cookie has the token, the row its digest. */
@Component
public class Sessions {

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(5);

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public Sessions(TenantTransactions transactions, JdbcClient jdbc, Identifiers identifiers, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Always a new token, whatever cookie the browser came with. */
    public String open(Portal portal, Holder holder, Client client, boolean remembered) {
        var token = Tokens.fresh();
        var now = clock.instant();
        var times = portal.sessions();
        var end = now.plus(remembered ? times.remembered() : times.longest());
        transactions.in(portal.id(), () -> jdbc.sql("""
                insert into session (portal_id, digest, id, holder_kind, holder_id, device, remembered,
                    opened_at, seen_at, expires_at, ends_at)
                values (:portal, :digest, :id, :kind, :holder, :device, :remembered, :now, :now, :expires, :end)
                """)
                .param("portal", portal.id().value())
                .param("digest", Tokens.digest(token))
                .param("id", identifiers.next())
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .param("device", Device.of(client.browser()).written())
                .param("remembered", remembered)
                .param("now", at(now))
                .param("expires", at(remembered ? end : earlier(now.plus(times.idle()), end)))
                .param("end", at(end))
                .update());
        return token;
    }

    /** A write that a GET causes: at most every few minutes, a note that the session is alive. */
    void note(Portal portal, byte[] digest, Instant lastSeen) {
        var now = clock.instant();
        if (now.isBefore(lastSeen.plus(betweenNotes(portal)))) {
            return;
        }
        jdbc.sql("""
                update session
                set seen_at = :now, expires_at = case when remembered then ends_at else least(ends_at, :expires) end
                where portal_id = :portal and digest = :digest
                """)
                .param("portal", portal.id().value())
                .param("digest", digest)
                .param("now", at(now))
                .param("expires", at(now.plus(portal.sessions().idle())))
                .update();
    }

    public List<OpenSession> of(PortalId portal, Holder holder) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, device, remembered, opened_at, seen_at
                from session
                where portal_id = :portal and holder_id = :holder and holder_kind = :kind and expires_at > :now
                order by seen_at desc
                """)
                .param("portal", portal.value())
                .param("holder", holder.id())
                .param("kind", holder.kind().name())
                .param("now", at(clock.instant()))
                .query((row, _) -> new OpenSession(
                        row.getObject("id", UUID.class),
                        Device.parse(row.getString("device")),
                        row.getBoolean("remembered"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant()))
                .list());
    }

    /** Signing out, here or from the list: only a session of this holder closes. */
    public boolean close(PortalId portal, Holder holder, UUID session) {
        return close(portal, holder, Optional.of(session), Optional.empty()) > 0;
    }

    public int closeOthers(PortalId portal, Holder holder, UUID kept) {
        return close(portal, holder, Optional.empty(), Optional.of(kept));
    }

    public int closeAll(PortalId portal, Holder holder) {
        return close(portal, holder, Optional.empty(), Optional.empty());
    }

    private int close(PortalId portal, Holder holder, Optional<UUID> only, Optional<UUID> but) {
        return transactions.in(portal, () -> jdbc.sql("""
                delete from session
                where portal_id = :portal and holder_id = :holder and holder_kind = :kind
                    and (cast(:only as uuid) is null or id = :only) and (cast(:but as uuid) is null or id <> :but)
                """)
                .param("portal", portal.value())
                .param("holder", holder.id())
                .param("kind", holder.kind().name())
                .param("only", only.orElse(null))
                .param("but", but.orElse(null))
                .update());
    }

    int purge(PortalId portal) {
        return transactions.in(
                portal, () -> jdbc.sql("delete from session where portal_id = :portal and expires_at < :now")
                        .param("portal", portal.value())
                        .param("now", at(clock.instant()))
                        .update());
    }

    /** Short sessions are noted more often, so that nobody is put out in the middle of a page. */
    private static Duration betweenNotes(Portal portal) {
        var sixth = portal.sessions().idle().dividedBy(6);
        return sixth.compareTo(BETWEEN_NOTES) < 0 ? sixth : BETWEEN_NOTES;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
