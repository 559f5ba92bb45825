package fr.riverain.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** What a mail can be sent to. Asked where an address is typed, so that none waits in the outbox that nobody can deliver. */
public final class Mailbox {

    /** As the protocol of mail says. */
    public static final int LONGEST = 254;

    private Mailbox() {}

    public static boolean takes(String address) {
        try {
            return address.length() <= LONGEST
                    && !strictly(address).getAddress().isEmpty();
        } catch (AddressException e) {
            return false;
        }
    }

    static InternetAddress strictly(String address) throws AddressException {
        return new InternetAddress(address, true);
    }
}
