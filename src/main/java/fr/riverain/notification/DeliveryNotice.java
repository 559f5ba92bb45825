package fr.riverain.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail server says that one of our mails has not been delivered, and will not be (RFC 3464). Everybody can write such a notice, so only
 * one thing in it is believed: that it gives back the Message-ID, which nobody knows but whoever the mail went to, and what carried it.
 *
 * @param mail as the outbox calls it
 */
record DeliveryNotice(UUID mail, boolean certain, String reason) {

    /** Of all parts: a notice has three, and hostile mail as many as it likes. */
    private static final int PARTS = 8;

    private static final int BLOCKS = 4;
    private static final int LONGEST = 64 * 1024;
    private static final Pattern OURS =
            Pattern.compile("<([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})@[^<>@\\s]{1,255}>");

    /** Nothing for whatever is no such notice, or says that it may still be delivered. */
    static Optional<DeliveryNotice> in(MimeMessage message) {
        try {
            if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
                return Optional.empty();
            }
            return read(parts);
        } catch (MessagingException | IOException | RuntimeException e) {
            return Optional.empty(); // whoever wrote it did not write a notice
        }
    }

    private static Optional<DeliveryNotice> read(Multipart parts) throws MessagingException, IOException {
        InternetHeaders failed = null;
        UUID mail = null;
        for (var i = 0; i < Math.min(parts.getCount(), PARTS); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                failed = failed(part);
            } else if (part.isMimeType("message/rfc822")
                    || part.isMimeType("text/rfc822-headers")
                    || part.isMimeType("message/rfc822-headers")
                    || part.isMimeType("message/global-headers")) {
                mail = ours(part);
            }
        }
        return failed == null || mail == null ? Optional.empty() : Optional.of(of(mail, failed));
    }

    private static DeliveryNotice of(UUID mail, InternetHeaders failed) {
        var status = said(failed, "Status");
        var diagnostic = said(failed, "Diagnostic-Code");
        return new DeliveryNotice(mail, MailStatus.isNobody(status), "returned, %s %s".formatted(status, diagnostic));
    }

    /** Blocks of headers: one about the message, then one about each recipient. Ours have one. */
    private static @Nullable InternetHeaders failed(Part part) throws MessagingException, IOException {
        var lines = lines(part);
        for (var i = 0; i < BLOCKS && lines.available() > 0; i++) {
            var block = new InternetHeaders(lines);
            if (said(block, "Action").equalsIgnoreCase("failed") && MailStatus.isPermanent(said(block, "Status"))) {
                return block;
            }
        }
        return null;
    }

    private static @Nullable UUID ours(Part part) throws MessagingException, IOException {
        var found = OURS.matcher(said(new InternetHeaders(lines(part)), "Message-ID"));
        return found.find() ? UUID.fromString(found.group(1)) : null;
    }

    private static InputStream lines(Part part) throws MessagingException, IOException {
        try (var all = part.getInputStream()) {
            return new ByteArrayInputStream(all.readNBytes(LONGEST));
        }
    }

    private static String said(InternetHeaders headers, String name) {
        var value = headers.getHeader(name, null); // the first, if it is said twice
        return value == null ? "" : value.strip();
    }
}
