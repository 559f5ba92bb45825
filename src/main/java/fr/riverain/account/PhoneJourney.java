package fr.riverain.account;

import fr.riverain.portal.Portal;

/** What the door must know of the journey that opens accounts: answered by onboarding. */
public interface PhoneJourney {

    /** Whether it asks for a mobile. Then one signs in with it as well, and it brings a forgotten password back. */
    boolean asksPhone(Portal portal);

    /** Whether this is what a bill prints for signing up, typed where one signs in. Its form says so: nothing is looked up. */
    boolean isForSigningUp(Portal portal, String typed);
}
