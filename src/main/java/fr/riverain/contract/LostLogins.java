package fr.riverain.contract;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.Client;
import fr.riverain.platform.Identifiers;
import fr.riverain.platform.PortalId;
import fr.riverain.portal.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has asked what they sign in with, and was not answered yet. */
@Component
class LostLogins {

    private final JdbcClient jdbc;
    private final SealedFacts sealed;
    private final Identifiers identifiers;
    private final InstantSource clock;

    LostLogins(JdbcClient jdbc, SealedFacts sealed, Identifiers identifiers, InstantSource clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param from a block of addresses
     */
    record Asked(UUID id, Map<Fact, String> typed, Language language, String from, Instant at) {

        /** Whose machine it was is not known any more. */
        Client client() {
            return new Client(from, from, "");
        }
    }

    void ask(PortalId portal, Map<Fact, String> typed, Language language, Client client) {
        jdbc.sql("""
                insert into lost_login (portal_id, id, facts, language, origin, asked_at)
                values (:portal, :id, :facts, :language, :origin, :now)
                """)
                .param("portal", portal.value())
                .param("id", identifiers.next())
                .param("facts", sealed.seal(typed))
                .param("language", language.tag())
                .param("origin", client.block())
                .param("now", at(clock.instant()))
                .update();
    }

    Optional<Asked> next(PortalId portal) {
        return jdbc.sql("""
                select id, facts, language, origin, asked_at
                from lost_login
                where portal_id = :portal
                order by id
                limit 1
                """)
                .param("portal", portal.value())
                .query((row, _) -> new Asked(
                        row.getObject("id", UUID.class),
                        sealed.open(row.getBytes("facts")),
                        Language.tagged(row.getString("language")),
                        row.getString("origin"),
                        row.getTimestamp("asked_at").toInstant()))
                .optional();
    }

    /** Whoever takes it answers it. */
    boolean take(PortalId portal, Asked asked) {
        return jdbc.sql("delete from lost_login where portal_id = :portal and id = :id")
                        .param("portal", portal.value())
                        .param("id", asked.id())
                        .update()
                == 1;
    }

    void forget(PortalId portal, Instant before) {
        jdbc.sql("delete from lost_login where portal_id = :portal and asked_at < :before")
                .param("portal", portal.value())
                .param("before", at(before))
                .update();
    }
}
