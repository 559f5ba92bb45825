package fr.riverain.platform;

import static fr.riverain.platform.Timestamps.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who did what, about whom, when, from where. A deed is part of the transaction that does it; nobody can change it later. */
@Component
public class Audit {

    static final Duration KEPT = Duration.ofDays(365);

    private static final int PAGE = 50;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public Audit(TenantTransactions transactions, JdbcClient jdbc, Identifiers identifiers, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    public void record(PortalId portal, Deed deed) {
        transactions.in(portal, () -> jdbc.sql("""
                insert into deed (portal_id, id, at, actor_kind, actor_id, actor_name, what, about_kind, about_id, origin, details)
                values (:portal, :id, :at, :actorKind, :actorId, :actorName, :what, :aboutKind, :aboutId, :origin,
                    cast(:details as jsonb))
                """)
                .param("portal", portal.value())
                .param("id", identifiers.next())
                .param("at", at(deed.at()))
                .param("actorKind", deed.actor().kind().name())
                .param("actorId", deed.actor().id())
                .param("actorName", deed.actor().name())
                .param("what", deed.what())
                .param("aboutKind", deed.aboutKind())
                .param("aboutId", deed.aboutId())
                .param("origin", deed.from())
                .param("details", JSON.writeValueAsString(deed.details()))
                .update());
    }

    /** What was done to one account, subscriber, request …: the latest first. */
    public List<Deed> about(PortalId portal, String kind, UUID id) {
        return transactions.in(portal, () -> jdbc.sql("""
                select at, actor_kind, actor_id, actor_name, what, about_kind, about_id, origin, details
                from deed
                where portal_id = :portal and about_kind = :kind and about_id = :id
                order by at desc, id desc
                limit 200
                """)
                .param("portal", portal.value())
                .param("kind", kind)
                .param("id", id)
                .query(Audit::deed)
                .list());
    }

    /** What one agent or resident did, the latest first. */
    public Page<Deed> by(PortalId portal, Actor.Kind kind, UUID id, int page) {
        return transactions.in(
                portal,
                () -> Page.of(
                        jdbc.sql("""
                select at, actor_kind, actor_id, actor_name, what, about_kind, about_id, origin, details
                from deed
                where portal_id = :portal and actor_kind = :kind and actor_id = :id
                order by at desc, id desc
                limit :limit offset :offset
                """)
                                .param("portal", portal.value())
                                .param("kind", kind.name())
                                .param("id", id)
                                .param("limit", PAGE + 1)
                                .param("offset", (page - 1L) * PAGE)
                                .query(Audit::deed)
                                .list(),
                        page,
                        PAGE));
    }

    /** The whole trail, the latest first. */
    public Page<Deed> latest(PortalId portal, int page) {
        return transactions.in(
                portal,
                () -> Page.of(
                        jdbc.sql("""
                select at, actor_kind, actor_id, actor_name, what, about_kind, about_id, origin, details
                from deed
                where portal_id = :portal
                order by at desc, id desc
                limit :limit offset :offset
                """)
                                .param("portal", portal.value())
                                .param("limit", PAGE + 1)
                                .param("offset", (page - 1L) * PAGE)
                                .query(Audit::deed)
                                .list(),
                        page,
                        PAGE));
    }

    /** Logs of security are kept a year, no longer. */
    int purge(PortalId portal) {
        return transactions.in(portal, () -> jdbc.sql("delete from deed where portal_id = :portal and at < :old")
                .param("portal", portal.value())
                .param("old", at(clock.instant().minus(KEPT)))
                .update());
    }

    private static Deed deed(ResultSet row, int number) throws SQLException {
        return new Deed(
                row.getTimestamp("at").toInstant(),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_name")),
                row.getString("what"),
                row.getString("about_kind"),
                row.getObject("about_id", UUID.class),
                row.getString("origin"),
                JSON.readValue(row.getString("details"), new TypeReference<>() {}));
    }
}
