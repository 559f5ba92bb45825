package fr.riverain.account;

import fr.riverain.portal.Portal;
import java.util.Optional;

/**
 * Where a forgotten password is renewed by the very journey that opens an account (« Créer / Renouveler mot de passe »): answered by
 * onboarding. On such a portal the door offers no other way.
 */
public interface PasswordJourney {

    /** The path where it begins, or nothing where a mail with a link does it. */
    Optional<String> path(Portal portal);
}
