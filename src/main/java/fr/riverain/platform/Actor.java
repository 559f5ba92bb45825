package fr.riverain.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param name as the trail shall call them, when the account behind the id has long been closed
 */
public record Actor(Kind kind, @Nullable UUID id, String name) {

    public enum Kind {
        RESIDENT,
        AGENT,
        SYSTEM
    }

    public static Actor resident(UUID id, String name) {
        return new Actor(Kind.RESIDENT, id, name);
    }

    public static Actor agent(UUID id, String name) {
        return new Actor(Kind.AGENT, id, name);
    }

    /** A job, a command, an import. */
    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, null, name);
    }
}
