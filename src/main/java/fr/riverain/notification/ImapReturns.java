package fr.riverain.notification;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mailbox of our own on any mail server. Notices that were read are deleted; what else lies there is only marked as read. */
record ImapReturns(ReturnSettings settings) implements ReturnsMailbox {

    private static final Logger log = LoggerFactory.getLogger(ImapReturns.class);

    private static final String PATIENCE = "20000";
    private static final int AT_ONCE = 200;

    /** No notice is longer, though it gives the whole mail back. */
    private static final int LARGEST = 1024 * 1024;

    @Override
    public void read(Predicate<MimeMessage> handled) {
        try (var store = Session.getInstance(properties()).getStore(protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                read(folder, handled);
                folder.expunge();
            }
        } catch (MessagingException e) {
            log.warn(
                    "The mailbox of returned mail cannot be read: {}",
                    e.getClass().getSimpleName());
        }
    }

    private static void read(Folder folder, Predicate<MimeMessage> handled) throws MessagingException {
        var unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (var message : Arrays.copyOf(unread, Math.min(unread.length, AT_ONCE))) {
            message.setFlag(Flags.Flag.SEEN, true); // first: whatever it does to us, it does it once
            if (isNotice(message, handled)) {
                message.setFlag(Flags.Flag.DELETED, true);
            }
        }
    }

    private static boolean isNotice(Message message, Predicate<MimeMessage> handled) throws MessagingException {
        var size = message.getSize(); // below zero, where the server does not tell
        return size >= 0
                && size <= LARGEST
                && message instanceof MimeMessage mail
                && handled.test(new MimeMessage(mail)); // its parts are read here, not by the server
    }

    private String protocol() {
        return settings.tls() ? "imaps" : "imap";
    }

    private Properties properties() {
        var properties = new Properties();
        for (var what : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.%s.%s".formatted(protocol(), what), PATIENCE);
        }
        properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        return properties;
    }
}
