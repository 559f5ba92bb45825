package fr.riverain.account;

import fr.riverain.backoffice.Agent;
import java.util.List;

/** What an account opens: its contracts, its requests. Answered by the modules that own them, shown on the agents' page about it. */
public interface AccountLinks {

    List<Link> of(Agent agent, AccountId account);

    /**
     * A line that leads to the agents' page about it.
     *
     * @param path nothing, where there is no such page
     */
    record Link(String title, String detail, String path) {}
}
