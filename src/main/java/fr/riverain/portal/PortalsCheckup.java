package fr.riverain.portal;

import fr.riverain.platform.Checkup;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the portals' folders are understood: reading them says it. */
@Component
@Order(4)
class PortalsCheckup implements Checkup {

    private final Portals portals;

    PortalsCheckup(Portals portals) {
        this.portals = portals;
    }

    @Override
    public List<Finding> look() {
        return List.of(Finding.good("%d portals: %s"
                .formatted(
                        portals.all().size(),
                        portals.all().stream().map(Portal::slug).collect(Collectors.joining(", ")))));
    }
}
