package fr.riverain.platform;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, as the audit trail keeps it.
 *
 * @param what a key, as "account.closed": the trail's page says it in words
 * @param aboutKind what it was done to, as "account"
 * @param from a block of addresses, see Client; never a whole address
 * @param details what else must be known later; no secret, and no more of a person than needed
 */
public record Deed(
        Instant at,
        Actor actor,
        String what,
        String aboutKind,
        @Nullable UUID aboutId,
        String from,
        Map<String, String> details) {

    public Deed {
        details = Map.copyOf(details);
    }
}
