package fr.riverain.contract;

import fr.riverain.backoffice.Agent;
import fr.riverain.backoffice.AgentDeeds;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.util.List;
import java.util.Map;
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
    private final AgentDeeds deeds;
    private final Today today;

    KeyHolding(
            TenantTransactions transactions,
            KeyRows keys,
            KeySheets sheets,
            List<FactsAsked> asking,
            AgentDeeds deeds,
            Today today) {
        this.transactions = transactions;
        this.keys = keys;
        this.sheets = sheets;
        this.asking = asking;
        this.deeds = deeds;
        this.today = today;
    }

    /**
     * Subscribers with a contract that runs, and neither an account nor a key.
     *
     * @param reachable those of them of whom an address of mail is known
     */
    public record Without(int all, int reachable) {}

    public boolean asked(Portal portal) {
        return asking.stream().anyMatch(pages -> pages.asks(portal, Fact.ACTIVATION_KEY));
    }

    public Optional<KeyStanding> live(Portal portal, SubscriberId subscriber) {
        return transactions.in(portal.id(), () -> keys.live(portal.id(), subscriber, today.at(portal)));
    }

    public Without without(Portal portal) {
        return transactions.in(portal.id(), () -> keys.countWithout(portal.id(), today.at(portal)));
    }

    /** Only what this agent made. */
    public Optional<KeySheet> sheet(Agent agent, UUID id) {
        return transactions.in(agent.portal(), () -> sheets.find(agent, id));
    }

    public List<KeySheet> kept(Agent agent) {
        return transactions.in(agent.portal(), () -> sheets.kept(agent));
    }

    /** Each time is a deed. After a day there is nothing. */
    public List<KeySheet.Row> fetch(Agent agent, Client client, UUID id) {
        return transactions.in(agent.portal(), () -> {
            var rows = sheets.rows(agent, id);
            if (!rows.isEmpty()) {
                deeds.record(agent, client, "contract.keys-fetched", "key-sheet", id, Map.of());
            }
            return rows;
        });
    }
}
