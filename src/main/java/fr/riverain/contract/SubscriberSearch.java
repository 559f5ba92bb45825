package fr.riverain.contract;

import static java.util.stream.Collectors.toSet;

import fr.riverain.backoffice.Agent;
import fr.riverain.backoffice.AgentSearch;
import fr.riverain.platform.TenantTransactions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds who is known to billing by anything printed on a bill, whether or not an account sees their contracts. */
@Component
class SubscriberSearch implements AgentSearch {

    private static final int MOST = 20;

    private final TenantTransactions transactions;
    private final SubscriberRows rows;
    private final Grants grants;

    SubscriberSearch(TenantTransactions transactions, SubscriberRows rows, Grants grants) {
        this.transactions = transactions;
        this.rows = rows;
        this.grants = grants;
    }

    @Override
    public List<Hit> find(Agent agent, String typed) {
        return transactions.in(agent.portal(), () -> {
            var found = rows.search(agent.portal(), typed, MOST);
            var held = grants
                    .of(agent.portal(), found.stream().map(Subscriber::id).toList())
                    .stream()
                    .map(Holding::subscriber)
                    .collect(toSet());
            return found.stream().map(one -> hit(one, held.contains(one.id()))).toList();
        });
    }

    private static Hit hit(Subscriber one, boolean held) {
        return new Hit(
                held ? "agent.hit.subscriber" : "agent.hit.subscriber-alone",
                one.name(),
                one.ref() + " · " + one.address().oneLine(),
                SubscriberSheet.path(one.id()));
    }
}
