package fr.riverain.backoffice;

import fr.riverain.platform.PortalId;
import java.util.UUID;

/**
 * The agent who is signed in. A controller below /gestion takes one as an argument.
 *
 * @param session as the list of their sessions names it
 */
public record Agent(PortalId portal, UUID id, String name, String email, Role role, UUID session) {

    public boolean administers() {
        return role == Role.ADMINISTRATOR;
    }

    /** A log must not name people. */
    @Override
    public String toString() {
        return "agent " + id;
    }
}
