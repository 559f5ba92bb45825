package fr.riverain.onboarding;

import fr.riverain.account.AccountId;
import fr.riverain.account.Accounts;
import fr.riverain.account.ConfirmingAddress;
import fr.riverain.account.EmailAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where an account opens before anybody has shown that they read its address. */
@Component
class ConfirmedAfterwards {

    private final Attempts attempts;
    private final Accounts accounts;
    private final Sendings sendings;
    private final ConfirmingAddress confirming;

    ConfirmedAfterwards(Attempts attempts, Accounts accounts, Sendings sendings, ConfirmingAddress confirming) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.sendings = sendings;
        this.confirming = confirming;
    }

    /** A portal may have a way with a link and one without. */
    static boolean appliesTo(Visit visit) {
        return visit.progress().path().find(Evidence.EmailConfirmed.class).isEmpty();
    }

    void ask(Visit visit, AccountId account) {
        if (appliesTo(visit)) {
            var guest = visit.guest();
            visit.progress()
                    .path()
                    .email()
                    .flatMap(EmailAddress::of)
                    .ifPresent(email -> confirming.ask(guest.portal(), guest.language(), account, email));
        }
    }

    /** Whoever typed an address that has an account is not told so. Its reader is, by mail. */
    Outcome held(Visit visit, AccountId holder) {
        var portal = visit.guest().id();
        var email = visit.progress().path().email().orElseThrow();
        if (!accounts.byEmail(portal, email).equals(Optional.of(holder))) {
            return new Outcome.Taken(); // the mobile opened an account meanwhile, and it is theirs
        }
        sendings.addressHeld(visit);
        attempts.end(portal, visit.attempt().id());
        return new Outcome.Opened(Outcome.End.NEW, Optional.empty(), Optional.empty());
    }
}
