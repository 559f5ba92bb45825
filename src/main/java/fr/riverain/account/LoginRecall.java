package fr.riverain.account;

import fr.riverain.portal.Portal;
import java.util.Optional;

/** The way back for who has forgotten what they sign in with, which only their papers can tell: answered by contract. */
public interface LoginRecall {

    /** The path where it begins, or nothing where this portal asks for no papers. */
    Optional<String> path(Portal portal);
}
