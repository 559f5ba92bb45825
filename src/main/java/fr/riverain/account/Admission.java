package fr.riverain.account;

import fr.riverain.identity.Holder;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.StepCookie;
import fr.riverain.platform.Client;
import fr.riverain.portal.Portal;
import org.springframework.stereotype.Component;

/** Whoever has shown that an account is theirs comes in; where there is a second factor, not before that is shown too. */
@Component
public class Admission {

    /** Where the second factor is asked. */
    public static final String PATH = "/connexion/code";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final StepCookie steps;

    Admission(Accounts accounts, SecondFactors factors, StepCookie steps) {
        this.accounts = accounts;
        this.factors = factors;
        this.steps = steps;
    }

    public sealed interface Entry {

        /**
         * They are in.
         *
         * @param token for a SessionCookie
         */
        record SignedIn(String token) implements Entry {}

        /**
         * They are not in yet.
         *
         * @param cookie for the Set-Cookie of the answer that leads to the page of the second factor
         */
        record AskFactor(String cookie) implements Entry {}
    }

    /** Joins the caller's transaction. */
    public Entry admit(Portal portal, AccountId account, Client client, boolean remembered) {
        var holder = Holder.resident(account.value());
        return factors.of(portal.id(), holder).on()
                ? new Entry.AskFactor(steps.with(portal.id(), holder, StepCookie.Next.CODE, remembered))
                : new Entry.SignedIn(accounts.signIn(portal, account, client, remembered));
    }
}
