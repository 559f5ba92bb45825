package fr.riverain.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a mail to the mail server, and tells an answer that may change from one that will not. */
@Component
class Postman {

    private static final int LONGEST_REASON = 300;

    private final JavaMailSender server;

    Postman(JavaMailSender server) {
        this.server = server;
    }

    sealed interface Outcome {

        record Accepted() implements Outcome {}

        /** Refused for now, or no mail server to be reached. */
        record NotNow(String reason) implements Outcome {}

        /**
         * Refused for good: there is no such mailbox, or it does not want this.
         *
         * @param blame what was refused
         */
        record Never(String reason, Blame blame) implements Outcome {}
    }

    enum Blame {
        /** There certainly is no such mailbox. */
        NO_MAILBOX,
        /** It is full, or does not want us. */
        MAILBOX,
        /** What we wrote, not to whom. */
        LETTER
    }

    Outcome send(Envelope mail) {
        try {
            server.send(written(mail));
            return new Outcome.Accepted();
        } catch (AddressException e) {
            return new Outcome.Never(oneLine(e), Blame.NO_MAILBOX);
        } catch (MailSendException e) {
            var answers = e.getMessageExceptions();
            return answered(answers.length == 0 ? e : answers[0]);
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            return new Outcome.NotNow(oneLine(e));
        }
    }

    private MimeMessage written(Envelope mail) throws MessagingException, UnsupportedEncodingException {
        var message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        helper.setFrom(mail.senderAddress(), mail.senderName());
        helper.setTo(Mailbox.strictly(mail.recipient()));
        if (mail.answerTo() != null) {
            helper.setReplyTo(Mailbox.strictly(mail.answerTo()));
        }
        helper.setSubject(mail.subject());
        helper.setText(mail.plain(), mail.html());
        helper.setSentDate(Date.from(mail.writtenAt()));
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Auto-Submitted", "auto-generated"); // so that no absence notice answers
        message.setHeader("Content-Language", mail.language());
        return message;
    }

    /**
     * A 5xx to the recipient, or to the text itself, stays a 5xx. One to us (who we are, whether we may send at all) is for the
     * operator to put right, and until then the mail waits.
     */
    private static Outcome answered(Exception e) {
        var recipient = find(e, SMTPAddressFailedException.class);
        if (recipient.isPresent()) {
            var code = recipient.get().getReturnCode();
            return outcome(
                    code,
                    recipient.get(),
                    MailStatus.isNobody(code, oneLine(recipient.get())) ? Blame.NO_MAILBOX : Blame.MAILBOX);
        }
        var text = find(e, SMTPSendFailedException.class)
                .filter(refused -> refused.getCommand() != null
                        && (refused.getCommand().startsWith("DATA")
                                || refused.getCommand().equals(".")));
        if (text.isPresent()) {
            return outcome(text.get().getReturnCode(), text.get(), Blame.LETTER);
        }
        return new Outcome.NotNow(oneLine(e));
    }

    private static Outcome outcome(int code, Exception e, Blame blame) {
        var aboutUs = code == 530 || code == 535;
        return code >= 500 && !aboutUs ? new Outcome.Never(oneLine(e), blame) : new Outcome.NotNow(oneLine(e));
    }

    private static <T extends Exception> Optional<T> find(Exception e, Class<T> type) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static String oneLine(Exception e) {
        var said = Optional.ofNullable(e.getMessage())
                .orElse(e.getClass().getSimpleName())
                .replaceAll("\\s+", " ")
                .strip();
        return said.substring(0, Math.min(said.length(), LONGEST_REASON));
    }
}
