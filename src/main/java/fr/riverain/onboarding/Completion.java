package fr.riverain.onboarding;

import fr.riverain.account.AccountId;
import fr.riverain.account.Accounts;
import fr.riverain.account.EmailAddress;
import fr.riverain.account.NewAccount;
import fr.riverain.contract.Grant;
import fr.riverain.contract.PaperTries;
import fr.riverain.contract.Subscribers;
import fr.riverain.portal.Portal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The end of the way: only now, in one transaction, is there an account. */
@Component
class Completion {

    private final Attempts attempts;
    private final Accounts accounts;
    private final Subscribers subscribers;
    private final PaperTries tries;
    private final Letters letters;

    Completion(Attempts attempts, Accounts accounts, Subscribers subscribers, PaperTries tries, Letters letters) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.subscribers = subscribers;
        this.tries = tries;
        this.letters = letters;
    }

    /** Part of the transaction that has locked the attempt and kept its last answer. */
    Outcome finish(Visit visit) {
        var portal = visit.guest().portal();
        return switch (accounts.open(portal, account(visit))) {
            case Accounts.Opening.Opened(var account) -> {
                settle(visit, account);
                letters.opened(visit);
                yield new Outcome.Opened(account, false, session(visit, account), unlinked(visit));
            }
            case Accounts.Opening.AddressTaken(var holder) -> taken(visit, holder);
        };
    }

    private static NewAccount account(Visit visit) {
        var path = visit.progress().path();
        return new NewAccount(
                path.email().flatMap(EmailAddress::of).orElse(null),
                path.find(Evidence.EmailConfirmed.class).isPresent(),
                path.find(Evidence.PhoneConfirmed.class)
                        .map(Evidence.PhoneConfirmed::number)
                        .orElse(null),
                path.password().orElseThrow(),
                null,
                visit.guest().language());
    }

    /** The same way renews a password, of whoever has proven again what the account shows already. */
    private Outcome taken(Visit visit, AccountId holder) {
        var portal = visit.guest().portal();
        var path = visit.progress().path();
        var own = path.subscriber()
                .filter(subscriber -> subscribers.shows(portal.id(), holder, subscriber))
                .isPresent();
        if (!Visit.said(portal).finish().replacesPasswords() || !own) {
            return new Outcome.Taken();
        }
        accounts.replacePassword(portal.id(), holder, path.password().orElseThrow());
        settle(visit, holder);
        letters.renewed(visit);
        return new Outcome.Opened(
                holder, true, Optional.empty(), Optional.empty()); // a second factor is asked at the door
    }

    private void settle(Visit visit, AccountId account) {
        var portal = visit.guest().portal();
        visit.progress().path().find(Evidence.SubscriberProven.class).ifPresent(proven -> {
            grant(portal, account, proven);
            tries.clear(portal.id(), visit.guest().client(), proven.typed());
        });
        attempts.complete(portal.id(), visit.attempt().id(), account);
    }

    /** Where somebody else came first with a paper that opens one account, this one begins without a contract. */
    private void grant(Portal portal, AccountId account, Evidence.SubscriberProven proven) {
        proven.subscriber()
                .ifPresent(subscriber ->
                        subscribers.grant(portal, account, subscriber, new Grant(Grant.How.OPENED, proven.by())));
    }

    /** Where the journey asked for no paper, the one that was scanned is for the page that links contracts. */
    private static Optional<String> unlinked(Visit visit) {
        return visit.file()
                .find(Evidence.PaperScanned.class)
                .filter(_ -> visit.progress()
                        .path()
                        .find(Evidence.SubscriberProven.class)
                        .isEmpty())
                .map(Evidence.PaperScanned::token);
    }

    private Optional<String> session(Visit visit, AccountId account) {
        var guest = visit.guest();
        return Visit.said(guest.portal()).finish().signsIn()
                ? Optional.of(accounts.signIn(guest.portal(), account, guest.client()))
                : Optional.empty();
    }
}
