package fr.riverain.onboarding;

import fr.riverain.account.AccountId;
import fr.riverain.account.FranceConnectLinks;
import fr.riverain.contract.Grant;
import fr.riverain.contract.PaperTries;
import fr.riverain.contract.SubscriberId;
import fr.riverain.contract.Subscribers;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What an account begins with: the contracts that were proven, or that an agent found, and what its owner said and agreed to. */
@Component
class Settling {

    private final Attempts attempts;
    private final Subscribers subscribers;
    private final PaperTries tries;
    private final Consents consents;
    private final Applicants applicants;
    private final FranceConnectLinks franceConnect;

    Settling(
            Attempts attempts,
            Subscribers subscribers,
            PaperTries tries,
            Consents consents,
            Applicants applicants,
            FranceConnectLinks franceConnect) {
        this.attempts = attempts;
        this.subscribers = subscribers;
        this.tries = tries;
        this.consents = consents;
        this.applicants = applicants;
        this.franceConnect = franceConnect;
    }

    /** What becomes of the contracts that were proven. */
    enum Settled {
        AS_PROVEN,
        /** Somebody else came first with a paper that opens one account: this one begins without a contract. */
        TOO_LATE
    }

    /** A new account, which FranceConnect opens too, if it was taken on the way. Part of the transaction that opens it. */
    Settled begin(Visit visit, AccountId account) {
        visit.progress()
                .path()
                .citizen()
                .ifPresent(citizen -> franceConnect.link(visit.guest().id(), account, citizen));
        return settle(visit, account);
    }

    /** Part of the transaction that opens the account, or renews its password. */
    Settled settle(Visit visit, AccountId account) {
        var portal = visit.guest().id();
        var path = visit.progress().path();
        path.find(Evidence.TermsAccepted.class).ifPresent(accepted -> consents.keep(portal, account, accepted));
        path.find(Evidence.IdentityGiven.class)
                .ifPresent(given -> applicants.keep(portal, account, Applicant.of(given.fields())));
        attempts.complete(portal, visit.attempt().id(), account);
        path.find(Evidence.SubscriberProven.class)
                .ifPresent(proven -> tries.clear(portal, visit.guest().client(), proven.typed()));
        return grants(path).map(granted -> grant(visit, account, granted)).orElse(Settled.AS_PROVEN);
    }

    private record Granted(SubscriberId subscriber, Grant grant) {}

    private static Optional<Granted> grants(Path path) {
        return path.find(Evidence.Approved.class)
                .map(approved -> new Granted(approved.subscriber(), new Grant(Grant.How.APPROVED, Set.of())))
                .or(() -> path.find(Evidence.SubscriberProven.class).flatMap(proven -> proven.subscriber()
                        .map(subscriber -> new Granted(subscriber, new Grant(Grant.How.OPENED, proven.by())))));
    }

    private Settled grant(Visit visit, AccountId account, Granted granted) {
        return switch (subscribers.grant(visit.guest().portal(), account, granted.subscriber(), granted.grant())) {
            case Subscribers.Granting.Granted() -> Settled.AS_PROVEN;
            case Subscribers.Granting.Refused() -> Settled.TOO_LATE;
        };
    }
}
