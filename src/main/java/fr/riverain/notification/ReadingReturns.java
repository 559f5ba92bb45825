package fr.riverain.notification;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import fr.riverain.portal.Portals;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks what came back, now and then. All portals share one mailbox, so the first of them reads it for all. */
@Component
class ReadingReturns implements PortalJob {

    private final Portals portals;
    private final ReturnedAddresses returned;
    private final List<ReturnsMailbox> mailboxes;

    ReadingReturns(Portals portals, ReturnedAddresses returned, ReturnSettings settings, List<ReturnsMailbox> playing) {
        this.portals = portals;
        this.returned = returned;
        this.mailboxes = settings.isRead() ? List.of(new ImapReturns(settings)) : List.copyOf(playing);
    }

    @Override
    public String name() {
        return "read-returned-mail";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(PortalId portal) {
        if (portals.all().getFirst().id().equals(portal)) {
            mailboxes.forEach(mailbox -> mailbox.read(this::handled));
        }
    }

    /** A notice of whatever mail is done with; only one of ours has a consequence. */
    boolean handled(MimeMessage message) {
        var notice = DeliveryNotice.in(message);
        notice.ifPresent(said -> portals.all()
                .forEach(portal -> returned.mailReturned(portal.id(), said.mail(), said.certain(), said.reason())));
        return notice.isPresent();
    }
}
