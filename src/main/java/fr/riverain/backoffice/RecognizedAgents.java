package fr.riverain.backoffice;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.identity.Holder;
import fr.riverain.identity.Recognition;
import fr.riverain.platform.PortalId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recognizes agents by their sessions. One who has left has none. */
@Component
class RecognizedAgents implements Recognition {

    private final JdbcClient jdbc;

    RecognizedAgents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Holder.Kind kind() {
        return Holder.Kind.AGENT;
    }

    @Override
    public Optional<Recognized> behind(PortalId portal, byte[] digest, Instant now) {
        return jdbc.sql("""
                select agent.id, name, email, role, seen_at, open_session.id as session_id
                from open_session
                join agent on agent.portal_id = open_session.portal_id and agent.id = holder_id
                where open_session.portal_id = :portal and digest = :digest and holder_kind = 'AGENT'
                    and expires_at > :now and closed_at is null
                """)
                .param("portal", portal.value())
                .param("digest", digest)
                .param("now", at(now))
                .query((row, _) -> new Recognized(
                        new Agent(
                                portal,
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("email"),
                                Role.valueOf(row.getString("role")),
                                row.getObject("session_id", UUID.class)),
                        row.getTimestamp("seen_at").toInstant()))
                .optional();
    }
}
