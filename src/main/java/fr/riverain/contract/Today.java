package fr.riverain.contract;

import fr.riverain.platform.PortalId;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The date where a portal is. */
@Component
class Today {

    private final Portals portals;
    private final InstantSource clock;

    Today(Portals portals, InstantSource clock) {
        this.portals = portals;
        this.clock = clock;
    }

    LocalDate at(PortalId portal) {
        return at(portals.find(portal).orElseThrow());
    }

    LocalDate at(Portal portal) {
        return LocalDate.ofInstant(clock.instant(), portal.timeZone());
    }
}
