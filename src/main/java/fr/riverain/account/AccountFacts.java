package fr.riverain.account;

import fr.riverain.backoffice.Agent;
import fr.riverain.portal.Here;
import java.util.List;

/** What else is known of an account's owner: told by the module that asked, shown on the agents' page about the account. */
public interface AccountFacts {

    List<Fact> of(Here here, Agent agent, AccountId account);

    record Fact(String name, String value) {}
}
