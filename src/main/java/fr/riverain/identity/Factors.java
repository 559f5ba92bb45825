package fr.riverain.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has besides their password.
 *
 * @param telephoneSince when the application that makes codes was linked, or nothing
 * @param recoveryCodes how many are left
 * @param passkeys how many there are
 */
public record Factors(@Nullable Instant telephoneSince, int recoveryCodes, int passkeys) {

    /** Whether the password alone opens nothing. */
    public boolean on() {
        return telephone() || passkeys > 0;
    }

    public boolean telephone() {
        return telephoneSince != null;
    }
}
