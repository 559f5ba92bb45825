package fr.riverain;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** What arrived in the letterbox, for one mailbox. */
public final class Mails {

    private Mails() {}

    public static List<MimeMessage> of(GreenMail letterbox, String mailbox) {
        return Arrays.stream(letterbox.getReceivedMessages())
                .filter(mail -> to(mail).equals(mailbox))
                .toList();
    }

    public static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All its parts, one after the other. */
    public static String text(Part part) {
        try {
            var content = part.getContent();
            if (!(content instanceof Multipart parts)) {
                return content.toString();
            }
            var text = new StringBuilder();
            for (var i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                text.append(text(one));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
