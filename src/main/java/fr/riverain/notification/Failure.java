package fr.riverain.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that has not arrived, for agents to see.
 *
 * @param channel mail, sms or whatsapp
 * @param reason what the mail server said, or the provider
 * @param nextTry when it will be tried again; null when nobody will, unless an agent wants it
 * @param resendable whether its body, or its words, are still there
 * @param returned whether it had left, and came back
 */
public record Failure(
        UUID id,
        Instant writtenAt,
        String channel,
        String recipient,
        String subject,
        String reason,
        int tries,
        @Nullable Instant nextTry,
        boolean resendable,
        boolean returned) {

    public boolean lasting() {
        return nextTry == null;
    }
}
