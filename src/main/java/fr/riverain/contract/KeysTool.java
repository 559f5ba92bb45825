package fr.riverain.contract;

import fr.riverain.backoffice.Agent;
import fr.riverain.backoffice.Tool;
import fr.riverain.portal.Portals;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keys for many at once, where the portal's pages ask for any. */
@Component
class KeysTool implements Tool {

    private final Portals portals;
    private final KeyHolding keys;

    KeysTool(Portals portals, KeyHolding keys) {
        this.portals = portals;
        this.keys = keys;
    }

    @Override
    public Optional<Entry> entry(Agent agent) {
        return portals.find(agent.portal())
                .filter(portal -> agent.administers() && keys.asked(portal))
                .map(_ -> new Entry("keys.title", "keys.tool", "/gestion/cles"));
    }
}
