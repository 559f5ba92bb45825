package fr.riverain.account;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.identity.Holder;
import fr.riverain.identity.Recognition;
import fr.riverain.platform.PortalId;
import fr.riverain.portal.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recognizes residents by their sessions. A closed account has none. */
@Component
class Visitors implements Recognition {

    private final JdbcClient jdbc;

    Visitors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Holder.Kind kind() {
        return Holder.Kind.RESIDENT;
    }

    @Override
    public Optional<Recognized> behind(PortalId portal, byte[] digest, Instant now) {
        return jdbc.sql("""
                select account.id, name, email, email_verified_at, phone, language, seen_at, open_session.id as session_id
                from open_session
                join account on account.portal_id = open_session.portal_id and account.id = holder_id
                where open_session.portal_id = :portal and digest = :digest and holder_kind = 'RESIDENT'
                    and expires_at > :now and closed_at is null
                """)
                .param("portal", portal.value())
                .param("digest", digest)
                .param("now", at(now))
                .query((row, _) -> new Recognized(
                        visitor(portal, row), row.getTimestamp("seen_at").toInstant()))
                .optional();
    }

    private static Visitor visitor(PortalId portal, ResultSet row) throws SQLException {
        return new Visitor(
                portal,
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getTimestamp("email_verified_at") != null,
                row.getString("phone"),
                Language.tagged(row.getString("language")),
                row.getObject("session_id", UUID.class));
    }
}
