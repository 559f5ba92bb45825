package fr.riverain.onboarding;

import fr.riverain.account.Accounts;
import fr.riverain.account.Visitor;
import fr.riverain.contract.Grant;
import fr.riverain.contract.Subscribers;
import fr.riverain.platform.TenantTransactions;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * One mailbox, two subscribers: two accounts cannot share a login, so the contract that was proven is added to the account that the
 * address has, by its owner, signed in.
 */
@Component
class Additions {

    private final TenantTransactions transactions;
    private final Attempts attempts;
    private final Challenges challenges;
    private final Accounts accounts;
    private final Subscribers subscribers;
    private final InstantSource clock;

    Additions(
            TenantTransactions transactions,
            Attempts attempts,
            Challenges challenges,
            Accounts accounts,
            Subscribers subscribers,
            InstantSource clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.challenges = challenges;
        this.accounts = accounts;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /** Whether this account is the one that the message was written to. */
    boolean isFor(Guest guest, Link.Addition addition, Visitor visitor) {
        return accounts.byEmail(guest.id(), addition.challenge().address()).equals(Optional.of(visitor.account()));
    }

    boolean add(Guest guest, String token, Visitor visitor) {
        return transactions.in(guest.id(), () -> challenges
                .bySecret(guest.id(), token)
                .flatMap(challenge -> attempts.lock(guest.id(), challenge.attempt())
                        .map(attempt -> Link.of(attempt, challenge, guest.browser(), clock.instant())))
                .filter(link -> link instanceof Link.Addition addition && isFor(guest, addition, visitor))
                .map(link -> added(guest, (Link.Addition) link, visitor))
                .orElse(false));
    }

    private boolean added(Guest guest, Link.Addition addition, Visitor visitor) {
        var proven = Visit.of(guest, addition.attempt()).progress().path().find(Evidence.SubscriberProven.class);
        if (proven.isEmpty() || proven.get().subscriber().isEmpty()) {
            return false;
        }
        var granting = subscribers.grant(
                guest.portal(),
                visitor.account(),
                proven.get().subscriber().orElseThrow(),
                new Grant(Grant.How.LINKED, proven.get().by()));
        challenges.use(guest.id(), addition.challenge());
        attempts.complete(guest.id(), addition.attempt().id(), visitor.account());
        return granting instanceof Subscribers.Granting.Granted;
    }
}
