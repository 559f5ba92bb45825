package fr.riverain.contract;

import fr.riverain.portal.Portal;

/** What a portal's pages want to read on a paper: each module that asks for some says so. */
public interface FactsAsked {

    boolean asks(Portal portal, Fact fact);
}
