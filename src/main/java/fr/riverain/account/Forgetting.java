package fr.riverain.account;

import fr.riverain.platform.Client;
import fr.riverain.platform.Jobs;
import fr.riverain.platform.Limit;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Somebody forgot their password and says an address. Whether it opens an account is found out after the answer, by a job. */
@Component
class Forgetting {

    private final TenantTransactions transactions;
    private final Resets resets;
    private final Throttle throttle;
    private final Jobs jobs;

    Forgetting(TenantTransactions transactions, Resets resets, Throttle throttle, Jobs jobs) {
        this.transactions = transactions;
        this.resets = resets;
        this.throttle = throttle;
        this.jobs = jobs;
    }

    sealed interface Outcome {
        record Noted() implements Outcome {}

        record Wait(Instant until) implements Outcome {}
    }

    /** A mailbox that has had enough mails gets no more for a while, and nobody is told. */
    Outcome ask(Portal portal, Language language, EmailAddress address, Client client) {
        if (throttle.count(portal.id(), Limit.RESET_ADDRESS, client.block()) instanceof Verdict.Wait(var until)) {
            return new Outcome.Wait(until);
        }
        if (throttle.count(portal.id(), Limit.MAIL_PER_RECIPIENT, address.key()) instanceof Verdict.Go) {
            send(portal, language, address);
        }
        return new Outcome.Noted();
    }

    /** Also for an agent on the telephone, who may have a link sent and never sees it. */
    void send(Portal portal, Language language, EmailAddress address) {
        transactions.in(portal.id(), () -> {
            resets.ask(portal.id(), address, language);
            jobs.soon(portal.id(), Answering.NAME);
        });
    }

    /** Answers what was asked, one request a transaction. */
    @Component
    static class Answering implements PortalJob {

        static final String NAME = "answer-forgotten-passwords";

        private final Portals portals;
        private final AnsweringResets resets;

        Answering(Portals portals, AnsweringResets resets) {
            this.portals = portals;
            this.resets = resets;
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
            portals.find(portal).ifPresent(resets::answerAll);
        }
    }
}
