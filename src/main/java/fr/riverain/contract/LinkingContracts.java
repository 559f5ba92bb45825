package fr.riverain.contract;

import fr.riverain.account.Visitor;
import fr.riverain.platform.Actor;
import fr.riverain.platform.Audit;
import fr.riverain.platform.Client;
import fr.riverain.platform.Deed;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Somebody signed in holds a paper: from then on they see the contracts of whoever it names. */
@Component
public class LinkingContracts {

    private final TenantTransactions transactions;
    private final Subscribers subscribers;
    private final PaperTries tries;
    private final Audit audit;
    private final InstantSource clock;

    LinkingContracts(
            TenantTransactions transactions,
            Subscribers subscribers,
            PaperTries tries,
            Audit audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.subscribers = subscribers;
        this.tries = tries;
        this.audit = audit;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Linked() implements Outcome {}

        /** These facts were left empty, or say nothing. */
        record Missing(List<Fact> facts) implements Outcome {}

        /** All that is said is in one sentence, whichever number is wrong. */
        record Refused(Reason reason) implements Outcome {}

        record Wait(Instant until) implements Outcome {}
    }

    public enum Reason {
        /** A key of ours, but for a sign: no try. */
        MISTYPED,
        UNKNOWN,
        OUTDATED,
        USED
    }

    public Outcome link(Portal portal, Visitor visitor, Client client, Map<Fact, String> typed) {
        var missing = typed.entrySet().stream()
                .filter(one -> one.getKey().normal(one.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty()) {
            return new Outcome.Missing(missing);
        }
        if (typed.entrySet().stream().anyMatch(one -> one.getKey().isMistyped(one.getValue()))) {
            return new Outcome.Refused(Reason.MISTYPED);
        }
        var wait = tries.count(visitor, client, typed);
        return wait.isPresent() ? new Outcome.Wait(wait.get()) : found(portal, visitor, client, typed);
    }

    private Outcome found(Portal portal, Visitor visitor, Client client, Map<Fact, String> typed) {
        return switch (subscribers.find(portal, null, typed)) {
            case Finding.Found found -> grant(portal, visitor, client, found.subscriber(), typed);
            case Finding.Used(var subscriber)
            when subscribers.shows(portal.id(), visitor.account(), subscriber) ->
                grant(portal, visitor, client, subscriber, typed);
            case Finding.Used _ -> new Outcome.Refused(Reason.USED);
            case Finding.Outdated _ -> new Outcome.Refused(Reason.OUTDATED);
            case Finding.Unknown _ -> new Outcome.Refused(Reason.UNKNOWN);
        };
    }

    private Outcome grant(
            Portal portal, Visitor visitor, Client client, SubscriberId subscriber, Map<Fact, String> typed) {
        tries.right(visitor, client, typed);
        return transactions.in(portal.id(), () -> {
            var grant = new Grant(Grant.How.LINKED, Set.copyOf(typed.keySet()));
            return switch (subscribers.grant(portal, visitor.account(), subscriber, grant)) {
                case Subscribers.Granting.Granted() -> {
                    audit.record(
                            portal.id(),
                            new Deed(
                                    clock.instant(),
                                    Actor.resident(visitor.account().value(), visitor.login()),
                                    "contract.linked",
                                    "subscriber",
                                    subscriber.value(),
                                    client.block(),
                                    Map.of()));
                    yield new Outcome.Linked();
                }
                case Subscribers.Granting.Refused() -> new Outcome.Refused(Reason.USED);
            };
        });
    }
}
