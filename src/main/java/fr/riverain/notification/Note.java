package fr.riverain.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A few words for a telephone.
 *
 * @param number in international form, as +33639982045
 * @param subject what agents read of it, who never read the words
 * @param code what the words bring, where they bring a code. Then they are never kept: neither after sending nor after giving up
 * @param until when nobody waits for them any more
 */
public record Note(
        Channel channel,
        String number,
        String subject,
        String words,
        @Nullable String code,
        Instant until) {

    boolean secret() {
        return code != null;
    }

    /** A log must not tell a code, nor name people. */
    @Override
    public String toString() {
        return "note by " + channel.written();
    }
}
