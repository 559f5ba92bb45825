package fr.riverain.account;

import fr.riverain.identity.FactorAnswer;
import fr.riverain.identity.FactorTries;
import fr.riverain.identity.FactorTries.With;
import fr.riverain.identity.Factors;
import fr.riverain.identity.Holder;
import fr.riverain.identity.PasskeyCeremonies;
import fr.riverain.identity.PasskeyTask;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.StepCookie;
import fr.riverain.identity.Tried;
import fr.riverain.platform.Client;
import fr.riverain.portal.Portal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** After the password: the second factor, and only then a session. A password that was changed meanwhile opened nothing. */
@Component
class SecondStep {

    private final StepCookie steps;
    private final Credentials credentials;
    private final SecondFactors factors;
    private final FactorTries tries;
    private final Accounts accounts;
    private final FactorNews news;
    private final PasskeyCeremonies passkeys;

    SecondStep(
            StepCookie steps,
            Credentials credentials,
            SecondFactors factors,
            FactorTries tries,
            Accounts accounts,
            FactorNews news,
            PasskeyCeremonies passkeys) {
        this.steps = steps;
        this.credentials = credentials;
        this.factors = factors;
        this.tries = tries;
        this.accounts = accounts;
        this.news = news;
        this.passkeys = passkeys;
    }

    /**
     * Whose password was right.
     *
     * @param remembered whether they asked to stay signed in
     */
    record Halfway(Credentials.Known account, boolean remembered) {

        Holder holder() {
            return Holder.resident(account.id().value());
        }
    }

    Optional<Halfway> halfway(Portal portal, String cookie) {
        return steps.read(portal.id(), Holder.Kind.RESIDENT, StepCookie.Next.CODE, cookie)
                .flatMap(step -> still(portal, step.holder().id())
                        .filter(known -> !known.passwordChangedAt().isAfter(step.since()))
                        .map(known -> new Halfway(known, step.remembered())));
    }

    private Optional<Credentials.Known> still(Portal portal, UUID account) {
        return credentials.of(portal.id(), new AccountId(account));
    }

    Factors asked(Portal portal, Halfway halfway) {
        return factors.of(portal.id(), halfway.holder());
    }

    /** For whoever has one. */
    @Nullable
    PasskeyTask showing(Portal portal, Halfway halfway, Factors has) {
        return has.passkeys() > 0 ? passkeys.showing(portal, halfway.holder()) : null;
    }

    /** The token of the session that begins. */
    Tried<String> answer(Portal portal, Halfway halfway, FactorAnswer answer, Client client) {
        return tries.answer(portal, halfway.holder(), answer, with -> open(portal, halfway, with, client));
    }

    private String open(Portal portal, Halfway halfway, With with, Client client) {
        news.proven(portal, halfway.account(), with, client);
        return accounts.signIn(portal, halfway.account().id(), client, halfway.remembered());
    }
}
