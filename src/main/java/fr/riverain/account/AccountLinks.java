package fr.riverain.account;

import fr.riverain.backoffice.Agent;
import fr.riverain.portal.Here;
import java.util.List;

/** What an account opens. Answered by the module that owns it, shown on the agents' page about the account. */
public interface AccountLinks {

    List<Link> of(Here here, Agent agent, AccountId account);

    /** A line that leads to the agents' page about it. */
    record Link(String title, String detail, String path) {}
}
