package fr.riverain.contract;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Tells those who hold a paper what its account is called, one after the other. What was asked stays until its answer is written. */
@Component
class AnsweringLostLogins implements PortalJob {

    static final String NAME = "answer-lost-logins";

    private static final Duration WAITED_FOR = Duration.ofDays(1);

    private final TenantTransactions transactions;
    private final Portals portals;
    private final LostLogins lost;
    private final Recalls recalls;
    private final RecallLetters letters;
    private final InstantSource clock;

    AnsweringLostLogins(
            TenantTransactions transactions,
            Portals portals,
            LostLogins lost,
            Recalls recalls,
            RecallLetters letters,
            InstantSource clock) {
        this.transactions = transactions;
        this.portals = portals;
        this.lost = lost;
        this.recalls = recalls;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(PortalId portal) {
        transactions.in(portal, () -> lost.forget(portal, clock.instant().minus(WAITED_FOR)));
        portals.find(portal).ifPresent(found -> {
            while (answerNext(found)) {}
        });
    }

    /** Messages are counted outside the transaction that writes them. */
    private boolean answerNext(Portal portal) {
        var next = transactions.in(portal.id(), () -> lost.next(portal.id()));
        next.ifPresent(asked -> {
            var found = recalls.find(portal, asked).filter(recall -> recalls.mayLeave(portal, asked, recall));
            transactions.in(portal.id(), () -> {
                if (lost.take(portal.id(), asked)) {
                    found.ifPresent(recall -> letters.answer(portal, asked, recall));
                }
            });
        });
        return next.isPresent();
    }
}
