package fr.riverain.notification;

import java.time.Instant;

/**
 * An address that messages do not reach.
 *
 * @param address of mail, or a number as +33639982045
 * @param reason what the mail server said, or the provider
 */
public record Returned(String address, boolean mail, String reason, int times, Instant firstAt, Instant lastAt) {

    /** A log must not name people. */
    @Override
    public String toString() {
        return "a returned address";
    }
}
