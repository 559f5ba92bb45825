package fr.riverain.contract;

import fr.riverain.account.AccountId;
import fr.riverain.backoffice.Agent;
import fr.riverain.backoffice.AgentSearch;
import fr.riverain.platform.TenantTransactions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds who is known to billing by anything printed on a bill, and leads to the accounts that see their contracts. */
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
            var holders = grants.holders(
                    agent.portal(), found.stream().map(Subscriber::id).toList());
            return found.stream().flatMap(one -> hits(one, holders)).toList();
        });
    }

    private static Stream<Hit> hits(Subscriber one, Map<SubscriberId, List<AccountId>> holders) {
        var accounts = holders.getOrDefault(one.id(), List.of());
        return accounts.isEmpty()
                ? Stream.of(hit("agent.hit.subscriber-alone", one, ""))
                : accounts.stream()
                        .map(account -> hit("agent.hit.subscriber", one, "/gestion/comptes/" + account.value()));
    }

    private static Hit hit(String kind, Subscriber one, String path) {
        return new Hit(kind, one.name(), one.ref() + " · " + one.address().oneLine(), path);
    }
}
