package fr.riverain.account;

import fr.riverain.portal.Portal;
import java.util.Optional;

/**
 * Somebody who asked for an account and waits for an agent's answer: answered by onboarding. They hear of it at the door, if their
 * password is right; everybody else hears what everybody hears.
 */
public interface Waiting {

    /** The hash of the password they chose; whoever asks compares it, so that it takes the same time whether somebody waits or not. */
    Optional<Request> of(Portal portal, EmailAddress address);

    /**
     * A request that is being examined.
     *
     * @param path of the page that tells how far it is
     */
    record Request(String passwordHash, String path) {}
}
