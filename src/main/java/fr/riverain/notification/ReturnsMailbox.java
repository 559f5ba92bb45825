package fr.riverain.notification;

import jakarta.mail.internet.MimeMessage;
import java.util.function.Predicate;

/** Where mail servers write when they could not deliver: an outside party, or what stands in for it. */
public interface ReturnsMailbox {

    /**
     * Shows what has come since the last time.
     *
     * @param handled whether it was a notice of ours, which may then go; anything else is left for people to read
     */
    void read(Predicate<MimeMessage> handled);
}
