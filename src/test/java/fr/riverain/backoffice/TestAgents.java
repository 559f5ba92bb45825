package fr.riverain.backoffice;

import fr.riverain.identity.Holder;
import fr.riverain.identity.SessionCookie;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.Client;
import fr.riverain.portal.Portal;
import jakarta.servlet.http.Cookie;
import java.util.UUID;

/** Agents who have signed in already, for the tests of what they do then. */
public final class TestAgents {

    private TestAgents() {}

    /** Somebody new: the cookie of their session. */
    public static Cookie signedIn(Agents agents, Sessions sessions, Portal portal, String name, Role role) {
        var email = "agent-%s@example.org".formatted(UUID.randomUUID());
        return session(sessions, portal, agents.add(portal.id(), email, name, role));
    }

    static Cookie session(Sessions sessions, Portal portal, UUID agent) {
        var client = new Client("127.0.0.1", "127.0.0.0/24", "Test");
        var cookie = SessionCookie.with(Holder.Kind.AGENT, sessions.open(portal, Holder.agent(agent), client, false));
        return new Cookie(cookie.getName(), cookie.getValue());
    }
}
