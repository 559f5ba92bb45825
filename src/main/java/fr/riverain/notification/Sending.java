package fr.riverain.notification;

import fr.riverain.notification.Postman.Outcome;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Empties a portal's outbox: takes a few rows, sends them with no transaction open, records what became of each. */
@Component
class Sending implements PortalJob {

    static final String NAME = "send-mail";

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private static final int AT_ONCE = 8;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Outbox outbox;
    private final Postman postman;
    private final ReturnedAddresses returned;
    private final InstantSource clock;

    Sending(Outbox outbox, Postman postman, ReturnedAddresses returned, InstantSource clock) {
        this.outbox = outbox;
        this.postman = postman;
        this.returned = returned;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** For what is due again: what is new calls by itself. */
    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Stops when nothing is due, or when a whole handful could not be delivered: the mail server must be away. */
    @Override
    public void run(PortalId portal) {
        List<Outcome> outcomes;
        do {
            outcomes = sendAll(portal, outbox.take(portal, AT_ONCE));
        } while (outcomes.stream().anyMatch(outcome -> !(outcome instanceof Outcome.NotNow)));
    }

    private List<Outcome> sendAll(PortalId portal, List<Envelope> mails) {
        try (var postmen = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = mails.stream()
                    .map(mail -> postmen.submit(() -> send(portal, mail)))
                    .toList();
            return sent.stream().map(Sending::outcome).toList();
        }
    }

    private static Outcome outcome(Future<Outcome> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            log.error("A mail could be neither sent nor put back; it is due again in a while", e.getCause());
            return new Outcome.NotNow("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.NotNow("");
        }
    }

    private Outcome send(PortalId portal, Envelope mail) {
        var outcome = postman.send(mail);
        switch (outcome) {
            case Outcome.Accepted _ -> outbox.sent(portal, mail);
            case Outcome.Never(var reason, var blame) -> {
                giveUp(portal, mail, reason);
                if (blame != Postman.Blame.LETTER) {
                    returned.note(portal, mail.id(), blame == Postman.Blame.NO_MAILBOX, reason);
                }
            }
            case Outcome.NotNow(var reason) -> {
                var next = nextTry(mail);
                if (next.isBefore(mail.giveUpAt())) {
                    outbox.postponed(portal, mail, reason, next);
                } else {
                    giveUp(portal, mail, reason);
                }
            }
        }
        return outcome;
    }

    private void giveUp(PortalId portal, Envelope mail, String reason) {
        outbox.failed(portal, mail, reason);
        log.warn("Mail {} of portal {} could not be delivered: agents see why", mail.id(), portal.value());
    }

    /** After one minute, two, four …, then every hour. */
    private Instant nextTry(Envelope mail) {
        var wait = Duration.ofMinutes(1L << Math.min(mail.tries() - 1, 10));
        return clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }
}
