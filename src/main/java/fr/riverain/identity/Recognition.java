package fr.riverain.identity;

import fr.riverain.platform.PortalId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who stands behind a session, as the module that owns the person knows them: account its visitors, backoffice its agents. One
 * statement each, joining its own table with the view open_session.
 */
public interface Recognition {

    Holder.Kind kind();

    /** Called in a transaction of the portal. */
    Optional<Recognized> behind(PortalId portal, byte[] digest, Instant now);

    /**
     * Somebody, and how fresh their session is.
     *
     * @param person what controllers get as their argument
     * @param seenAt when the session was last noted to be alive
     */
    record Recognized(Object person, Instant seenAt) {}
}
