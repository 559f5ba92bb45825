package fr.riverain.notification;

import fr.riverain.notification.Carrier.Carriage;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a portal's notes to their carriers, with no transaction open. A provider that is slow holds no mail up. */
@Component
class SendingNotes implements PortalJob {

    static final String NAME = "send-notes";

    private static final Logger log = LoggerFactory.getLogger(SendingNotes.class);

    private static final int AT_ONCE = 8;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(20);

    private final Portals portals;
    private final Notes notes;
    private final Carriers carriers;
    private final ReturnedAddresses returned;
    private final InstantSource clock;

    SendingNotes(Portals portals, Notes notes, Carriers carriers, ReturnedAddresses returned, InstantSource clock) {
        this.portals = portals;
        this.notes = notes;
        this.carriers = carriers;
        this.returned = returned;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** For what is due again: who waits for a code waits for seconds. */
    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run(PortalId portal) {
        portals.find(portal).ifPresent(this::sendAll);
    }

    private void sendAll(Portal portal) {
        List<Notes.Taken> taken;
        do {
            taken = notes.take(portal.id(), AT_ONCE);
            try (var messengers = Executors.newVirtualThreadPerTaskExecutor()) {
                taken.forEach(note -> messengers.execute(() -> send(portal, note)));
            }
        } while (!taken.isEmpty());
    }

    private void send(Portal portal, Notes.Taken note) {
        try {
            record(portal.id(), note, carriage(portal, note));
        } catch (RuntimeException e) {
            log.error("Note {} could be neither sent nor put back, and is not sent again", note.id(), e);
        }
    }

    private Carriage carriage(Portal portal, Notes.Taken note) {
        return clock.instant().isBefore(note.giveUpAt())
                ? carriers.bring(
                        note.channel(),
                        new Parcel(
                                note.id(),
                                portal,
                                note.number(),
                                note.sender(),
                                note.language(),
                                note.words(),
                                note.code()))
                : new Carriage.Never("too late, nobody waits for it any more");
    }

    private void record(PortalId portal, Notes.Taken note, Carriage carriage) {
        switch (carriage) {
            case Carriage.Accepted(var reference) -> notes.accepted(portal, note, reference);
            case Carriage.Never(var reason) -> {
                giveUp(portal, note, reason);
                refused(portal, note, reason);
            }
            case Carriage.Unknown(var reason) -> {
                notes.lost(portal, note, reason);
                log.warn("Nobody knows what became of note {} of portal {}", note.id(), portal.value());
            }
            case Carriage.NotNow(var reason) -> {
                var next = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << Math.min(note.tries() - 1, 10)));
                if (next.isBefore(note.giveUpAt())) {
                    notes.postponed(portal, note, reason, next);
                } else {
                    giveUp(portal, note, reason);
                }
            }
        }
    }

    /** Only a number that is nobody’s says something about the number. */
    private void refused(PortalId portal, Notes.Taken note, String reason) {
        if (WrongNumbers.told(reason)) {
            returned.note(portal, note.id(), true, reason);
        }
    }

    private void giveUp(PortalId portal, Notes.Taken note, String reason) {
        notes.failed(portal, note, reason);
        log.warn("Note {} of portal {} could not be sent: agents see why", note.id(), portal.value());
    }
}
