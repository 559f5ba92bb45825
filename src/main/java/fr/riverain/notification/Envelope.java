package fr.riverain.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it stands in the outbox, written out and ready to leave.
 *
 * @param tries how often somebody has set out to send it, this time included
 * @param giveUpAt when trying ends
 */
record Envelope(
        UUID id,
        String recipient,
        String senderName,
        String senderAddress,
        @Nullable String answerTo,
        String language,
        String subject,
        String html,
        String plain,
        Instant writtenAt,
        Instant giveUpAt,
        int tries) {

    /** The same however often it is sent: a mailbox that gets it twice can tell. */
    String messageId() {
        return "<%s@%s>".formatted(id, senderAddress.substring(senderAddress.indexOf('@') + 1));
    }
}
