package fr.riverain.onboarding;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A link that was sent to an address, or looks as if.
 *
 * @param used whether it has been pressed
 */
record Challenge(
        UUID id, AttemptId attempt, Kind kind, String address, Instant sentAt, Instant expiresAt, boolean used) {

    enum Kind {
        /** Confirms the address. */
        LINK,
        /** Offers to add the contract that was proven to the account that the address has already. */
        ADDITION;

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean live(Instant now) {
        return !used && now.isBefore(expiresAt);
    }
}
