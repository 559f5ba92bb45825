package fr.riverain.onboarding;

import fr.riverain.account.AccountDeeds;
import fr.riverain.account.AccountId;
import fr.riverain.account.Accounts;
import fr.riverain.account.EmailAddress;
import fr.riverain.account.NewAccount;
import fr.riverain.account.NewPasswords;
import fr.riverain.contract.Subscribers;
import fr.riverain.identity.Citizen;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The end of the way: only now, in one transaction, is there an account. */
@Component
class Completion {

    private final Accounts accounts;
    private final NewPasswords passwords;
    private final AccountDeeds deeds;
    private final Subscribers subscribers;
    private final Settling settling;
    private final Letters letters;
    private final ConfirmedAfterwards afterwards;

    Completion(
            Accounts accounts,
            NewPasswords passwords,
            AccountDeeds deeds,
            Subscribers subscribers,
            Settling settling,
            Letters letters,
            ConfirmedAfterwards afterwards) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.deeds = deeds;
        this.subscribers = subscribers;
        this.settling = settling;
        this.letters = letters;
        this.afterwards = afterwards;
    }

    /** Part of the transaction that has locked the attempt and kept its last answer. */
    Outcome finish(Visit visit) {
        var portal = visit.guest().portal();
        return switch (accounts.open(portal, account(visit))) {
            case Accounts.Opening.Opened(var account) -> {
                var guest = visit.guest();
                deeds.opened(guest.id(), account, login(visit), guest.client());
                var contract = settling.begin(visit, account);
                letters.opened(visit, contract);
                afterwards.ask(visit, account);
                var end = contract == Settling.Settled.TOO_LATE ? Outcome.End.WITHOUT_CONTRACT : Outcome.End.NEW;
                yield new Outcome.Opened(end, session(visit, account), unlinked(visit));
            }
            case Accounts.Opening.AddressTaken(var holder)
            when ConfirmedAfterwards.appliesTo(visit) -> afterwards.held(visit, holder);
            case Accounts.Opening.AddressTaken(var holder) -> taken(visit, holder);
        };
    }

    /** The same, by an agent for somebody who is not there: part of the transaction that keeps the answer. */
    Accounts.Opening open(Visit approved) {
        var opening = accounts.open(approved.guest().portal(), account(approved));
        if (opening instanceof Accounts.Opening.Opened(var account)) {
            settling.begin(approved, account);
        }
        return opening;
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
                path.find(Evidence.IdentityGiven.class)
                        .map(given -> Applicant.of(given.fields()).person())
                        .or(() -> path.citizen().map(Citizen::name))
                        .filter(name -> !name.isEmpty())
                        .orElse(null),
                visit.guest().language());
    }

    private static String login(Visit visit) {
        var path = visit.progress().path();
        return path.email().or(path::phone).orElseThrow();
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
        passwords.renew(
                portal, holder, path.password().orElseThrow(), visit.guest().client());
        settling.settle(visit, holder);
        letters.renewed(visit);
        return new Outcome.Opened(
                Outcome.End.RENEWED, Optional.empty(), Optional.empty()); // a second factor is asked at the door
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
