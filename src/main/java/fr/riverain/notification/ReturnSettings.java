package fr.riverain.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which mail servers return what they could not deliver.
 *
 * @param address what our mails give as their way back; each portal’s own sender, if not said
 * @param host of its IMAP server; nobody reads it, if not said
 * @param tls whether the connection is encrypted from its first byte, as it should be
 */
@ConfigurationProperties("riverain.returns")
record ReturnSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder) {

    boolean isRead() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "returns at " + host;
    }
}
