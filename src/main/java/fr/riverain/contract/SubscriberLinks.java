package fr.riverain.contract;

import fr.riverain.account.AccountId;
import fr.riverain.account.AccountLinks;
import fr.riverain.backoffice.Agent;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Here;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose contracts an account sees, on the agents' page about it. */
@Component
class SubscriberLinks implements AccountLinks {

    private final TenantTransactions transactions;
    private final Grants grants;
    private final SubscriberRows rows;
    private final Contracts contracts;

    SubscriberLinks(TenantTransactions transactions, Grants grants, SubscriberRows rows, Contracts contracts) {
        this.transactions = transactions;
        this.grants = grants;
        this.rows = rows;
        this.contracts = contracts;
    }

    @Override
    public List<Link> of(Here here, Agent agent, AccountId account) {
        return transactions.in(agent.portal(), () -> grants.of(agent.portal(), account).stream()
                .map(holding -> link(here, agent.portal(), holding))
                .toList());
    }

    private Link link(Here here, PortalId portal, Holding holding) {
        var subscriber = rows.get(portal, holding.subscriber()).orElseThrow();
        var detail = here.text(
                "subscriber.link",
                subscriber.ref(),
                contracts.of(portal, subscriber.id()).size(),
                here.text("subscriber.how." + holding.how().name()),
                here.words().day(holding.since()));
        return new Link(subscriber.name(), detail, SubscriberSheet.path(subscriber.id()));
    }
}
