package fr.riverain.identity;

import fr.riverain.platform.Checkup;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which portals have people come by FranceConnect. Asks nobody: it being away is no reason to doubt what is configured. */
@Component
@Order(5)
class FranceConnectCheckup implements Checkup {

    private final Portals portals;
    private final FranceConnectSettings settings;

    FranceConnectCheckup(Portals portals, FranceConnectSettings settings) {
        this.portals = portals;
        this.settings = settings;
    }

    @Override
    public List<Finding> look() {
        return portals.all().stream()
                .filter(portal -> portal.section(FranceConnectSaid.class).isPresent())
                .map(this::finding)
                .toList();
    }

    private Finding finding(Portal portal) {
        return settings.of(portal)
                .map(registered -> Finding.good("FranceConnect at %s: %s".formatted(portal, registered)))
                .orElseGet(() -> Finding.note("FranceConnect at %s: no secret (%s), so nobody is offered it"
                        .formatted(portal, FranceConnectSettings.variable(portal))));
    }
}
