package fr.riverain.onboarding;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A link that was sent to an address, or a code to a mobile; or looks as if.
 *
 * @param channel by which a code went
 * @param used whether it has been pressed, or typed
 */
record Challenge(
        UUID id,
        AttemptId attempt,
        Kind kind,
        String address,
        Optional<Ask.Channel> channel,
        Instant sentAt,
        Instant expiresAt,
        boolean used) {

    enum Kind {
        /** Confirms the address. */
        LINK,
        /** Offers to add the contract that was proven to the account that the address has already. */
        ADDITION,
        /** Confirms a mobile. */
        CODE,
        /** Looks like one to whoever waits: the mobile has an account already, and nothing they could type is right. */
        HOLDER;

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean went(Ask.Channel way) {
        return channel.equals(Optional.of(way));
    }

    boolean live(Instant now) {
        return !used && now.isBefore(expiresAt);
    }
}
