package fr.riverain.onboarding;

import fr.riverain.account.AccountId;
import fr.riverain.account.Accounts;
import fr.riverain.account.ConfirmingAddress;
import fr.riverain.account.EmailAddress;
import fr.riverain.account.NewAccount;
import fr.riverain.contract.Grant;
import fr.riverain.contract.PaperTries;
import fr.riverain.contract.Subscribers;
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
    private final Sendings sendings;
    private final ConfirmingAddress confirming;

    Completion(
            Attempts attempts,
            Accounts accounts,
            Subscribers subscribers,
            PaperTries tries,
            Letters letters,
            Sendings sendings,
            ConfirmingAddress confirming) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.subscribers = subscribers;
        this.tries = tries;
        this.letters = letters;
        this.sendings = sendings;
        this.confirming = confirming;
    }

    /** Part of the transaction that has locked the attempt and kept its last answer. */
    Outcome finish(Visit visit) {
        var portal = visit.guest().portal();
        return switch (accounts.open(portal, account(visit))) {
            case Accounts.Opening.Opened(var account) -> {
                var contract = settle(visit, account);
                letters.opened(visit, contract);
                confirmAfterwards(visit, account);
                var end = contract == Settled.TOO_LATE ? Outcome.End.WITHOUT_CONTRACT : Outcome.End.NEW;
                yield new Outcome.Opened(end, session(visit, account), unlinked(visit));
            }
            case Accounts.Opening.AddressTaken(var holder) when confirmsAfterwards(visit) -> held(visit, holder);
            case Accounts.Opening.AddressTaken(var holder) -> taken(visit, holder);
        };
    }

    private static boolean confirmsAfterwards(Visit visit) {
        return Visit.said(visit.guest().portal()).finish().confirmsAfterwards();
    }

    private void confirmAfterwards(Visit visit, AccountId account) {
        if (confirmsAfterwards(visit)) {
            visit.progress()
                    .path()
                    .email()
                    .flatMap(EmailAddress::of)
                    .ifPresent(email ->
                            confirming.ask(visit.guest().portal(), visit.guest().language(), account, email));
        }
    }

    /** Nobody has shown that they read this address: they are not told that it has an account. Its reader is, by mail. */
    private Outcome held(Visit visit, AccountId holder) {
        var portal = visit.guest().id();
        var email = visit.progress().path().email().orElseThrow();
        if (!accounts.byEmail(portal, email).equals(Optional.of(holder))) {
            return new Outcome.Taken(); // the mobile opened an account meanwhile, and it is theirs
        }
        sendings.addressHeld(visit);
        attempts.end(portal, visit.attempt().id());
        return new Outcome.Opened(Outcome.End.NEW, Optional.empty(), Optional.empty());
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
                Outcome.End.RENEWED, Optional.empty(), Optional.empty()); // a second factor is asked at the door
    }

    /** What becomes of the contracts that were proven. */
    enum Settled {
        AS_PROVEN,
        /** Somebody else came first with a paper that opens one account: this one begins without a contract. */
        TOO_LATE
    }

    private Settled settle(Visit visit, AccountId account) {
        var portal = visit.guest().portal();
        attempts.complete(portal.id(), visit.attempt().id(), account);
        return visit.progress()
                .path()
                .find(Evidence.SubscriberProven.class)
                .map(proven -> settle(visit, account, proven))
                .orElse(Settled.AS_PROVEN);
    }

    private Settled settle(Visit visit, AccountId account, Evidence.SubscriberProven proven) {
        var portal = visit.guest().portal();
        tries.clear(portal.id(), visit.guest().client(), proven.typed());
        return proven.subscriber()
                .map(subscriber ->
                        subscribers.grant(portal, account, subscriber, new Grant(Grant.How.OPENED, proven.by())))
                .map(granting -> switch (granting) {
                    case Subscribers.Granting.Granted() -> Settled.AS_PROVEN;
                    case Subscribers.Granting.Refused() -> Settled.TOO_LATE;
                })
                .orElse(Settled.AS_PROVEN);
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
