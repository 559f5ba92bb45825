package fr.riverain.notification;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What was sent is forgotten after a month, what could not be after three. */
@Component
class Purging implements PortalJob {

    private final Outbox outbox;
    private final ReturnedAddresses returned;

    Purging(Outbox outbox, ReturnedAddresses returned) {
        this.outbox = outbox;
        this.returned = returned;
    }

    @Override
    public String name() {
        return "purge-outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run(PortalId portal) {
        outbox.purge(portal);
        returned.purge(portal);
    }
}
