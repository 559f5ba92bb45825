package fr.riverain.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.riverain.notification.ReturnsMailbox;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** There are no mailboxes at one address of the demo: what is sent there comes back, in the words of a mail server. */
class PlayedReturns implements ReturnsMailbox {

    private static final Logger log = LoggerFactory.getLogger(PlayedReturns.class);

    static final String NOWHERE = "@revient.example.org";

    private final Queue<MimeMessage> notices = new ConcurrentLinkedQueue<>();

    void receive(String recipient, byte[] mail) {
        if (recipient.endsWith(NOWHERE)) {
            notices.add(read(notice(recipient, id(mail)).getBytes(UTF_8)));
        }
    }

    private static String notice(String recipient, String mail) {
        return """
            From: MAILER-DAEMON@revient.example.org
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="parts"

            --parts
            Content-Type: text/plain

            I'm sorry to have to inform you that your message could not be delivered.

            --parts
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.revient.example.org

            Final-Recipient: rfc822; %s
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 User unknown

            --parts
            Content-Type: text/rfc822-headers

            Message-ID: %s

            --parts--
            """.formatted(recipient, mail);
    }

    private static String id(byte[] mail) {
        try {
            return String.valueOf(read(mail).getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage read(byte[] mail) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void read(Predicate<MimeMessage> handled) {
        for (var notice = notices.poll(); notice != null; notice = notices.poll()) {
            var ours = handled.test(notice);
            log.debug("A notice, {}", ours ? "read" : "left");
        }
    }
}
