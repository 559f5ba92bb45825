package fr.riverain.onboarding;

import fr.riverain.platform.Client;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** A request that nobody answered ends, and whoever waited hears of it before it is deleted: one request a transaction. */
@Component
class UnansweredRequests implements PortalJob {

    static final String NAME = "end-unanswered-requests";

    private static final Client NOBODY = new Client("", "", "");

    private final Portals portals;
    private final TenantTransactions transactions;
    private final Requests requests;
    private final Attempts attempts;
    private final RequestLetters letters;

    UnansweredRequests(
            Portals portals,
            TenantTransactions transactions,
            Requests requests,
            Attempts attempts,
            RequestLetters letters) {
        this.portals = portals;
        this.transactions = transactions;
        this.requests = requests;
        this.attempts = attempts;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Well within the day for which an attempt that is over is still there. */
    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(PortalId id) {
        portals.find(id).ifPresent(portal -> {
            while (endNext(portal)) {}
        });
    }

    private boolean endNext(Portal portal) {
        return transactions.in(portal.id(), () -> {
            var taken = requests.takeForgotten(portal.id());
            taken.flatMap(attempt -> attempts.find(portal.id(), attempt))
                    .map(attempt -> Visit.of(Guest.absent(portal, attempt, NOBODY), attempt))
                    .filter(visit -> visit.progress().path().email().isPresent())
                    .ifPresent(visit -> letters.unanswered(
                            visit, visit.question().isPresent() && visit.reply().isEmpty()));
            return taken.isPresent();
        });
    }
}
