package fr.riverain.contract;

import fr.riverain.backoffice.Agent;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What agents may ask about activation keys, where a portal's pages want any. */
@Component
public class KeyHolding {

    private final TenantTransactions transactions;
    private final KeyRows keys;
    private final KeySheets sheets;
    private final List<FactsAsked> asking;
    private final Today today;

    KeyHolding(TenantTransactions transactions, KeyRows keys, KeySheets sheets, List<FactsAsked> asking, Today today) {
        this.transactions = transactions;
        this.keys = keys;
        this.sheets = sheets;
        this.asking = asking;
        this.today = today;
    }

    public boolean asked(Portal portal) {
        return asking.stream().anyMatch(pages -> pages.asks(portal, Fact.ACTIVATION_KEY));
    }

    public Optional<KeyStanding> live(Portal portal, SubscriberId subscriber) {
        return transactions.in(portal.id(), () -> keys.live(portal.id(), subscriber, today.at(portal)));
    }

    /** Only what this agent made. */
    public Optional<KeySheet> sheet(Agent agent, UUID id) {
        return transactions.in(agent.portal(), () -> sheets.find(agent, id));
    }

    /** Once: the second time there is nothing. */
    public List<KeySheet.Row> take(Agent agent, UUID id) {
        return transactions.in(agent.portal(), () -> sheets.take(agent, id));
    }
}
