package fr.riverain.account;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/** What whoever is signed in sees at /: answered by the module that knows what they come for. */
public interface SignedInHome {

    View show(Here here, Visitor visitor);
}
