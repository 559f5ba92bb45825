package fr.riverain.portal;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.Tenants;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PortalNumbers implements Tenants {

    private final Portals portals;

    PortalNumbers(Portals portals) {
        this.portals = portals;
    }

    @Override
    public List<PortalId> ids() {
        return portals.all().stream().map(Portal::id).toList();
    }
}
