package fr.riverain.onboarding;

import fr.riverain.platform.Client;
import fr.riverain.platform.PortalId;
import fr.riverain.portal.Here;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;

/** Who is on the way: nobody yet, in a browser that may have begun something. */
record Guest(Portal portal, Language language, Client client, Browser browser) {

    static Guest of(Here here, Client client, Browser browser) {
        return new Guest(here.portal(), here.language(), client, browser);
    }

    /** Somebody who is not there: an agent acts for them, and no browser of theirs is told anything. */
    static Guest absent(Portal portal, Attempt attempt, Client agents) {
        return new Guest(portal, attempt.language(), agents, Browser.of(null));
    }

    PortalId id() {
        return portal.id();
    }
}
