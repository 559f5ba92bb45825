package fr.riverain.backoffice;

import java.util.List;

/** Finds what an agent typed in the head's search box: anything printed on a bill, an address, a name. Each module finds its own. */
public interface AgentSearch {

    List<Hit> find(Agent agent, String typed);

    /**
     * Something found.
     *
     * @param kindKey the key of what it is: an account, a subscriber, a contract
     * @param title what it is called
     * @param detail what tells it from its neighbours
     * @param path the page about it
     */
    record Hit(String kindKey, String title, String detail, String path) {}
}
