package fr.riverain.account;

import fr.riverain.identity.FactorAnswer;
import fr.riverain.identity.FactorTries;
import fr.riverain.identity.Holder;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.Tried;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Before a change of the second factor its owner is asked again: the password, and the factor where there is one. */
@Component
class OwnerProof {

    private final TenantTransactions transactions;
    private final Credentials credentials;
    private final CurrentPassword password;
    private final SecondFactors factors;
    private final FactorTries tries;
    private final FactorNews news;

    OwnerProof(
            TenantTransactions transactions,
            Credentials credentials,
            CurrentPassword password,
            SecondFactors factors,
            FactorTries tries,
            FactorNews news) {
        this.transactions = transactions;
        this.credentials = credentials;
        this.password = password;
        this.factors = factors;
        this.tries = tries;
        this.news = news;
    }

    /**
     * What was typed: a form that asks for no code sends none.
     *
     * @param actuel the present password
     * @param reponse of a passkey, instead of a code
     */
    record Typed(String actuel, String code, String reponse) {

        Typed {
            actuel = Objects.requireNonNullElse(actuel, "");
            code = Objects.requireNonNullElse(code, "");
            reponse = Objects.requireNonNullElse(reponse, "");
        }

        FactorAnswer answer() {
            return new FactorAnswer(code, reponse);
        }
    }

    sealed interface Outcome<T> {
        record Proven<T>(T done) implements Outcome<T> {}

        record WrongPassword<T>() implements Outcome<T> {}

        record WrongCode<T>() implements Outcome<T> {}

        record Wait<T>(Instant until) implements Outcome<T> {}
    }

    /** What is to be done is done in the transaction that uses the code up. */
    <T> Outcome<T> then(
            Portal portal, Visitor visitor, Typed typed, Client client, Function<Credentials.Known, T> change) {
        return switch (password.check(portal, visitor, typed.actuel())) {
            case CurrentPassword.Outcome.Right(var account) -> withPassword(portal, account, typed, client, change);
            case CurrentPassword.Outcome.Wrong() -> new Outcome.WrongPassword<>();
            case CurrentPassword.Outcome.Wait(var until) -> new Outcome.Wait<>(until);
        };
    }

    private <T> Outcome<T> withPassword(
            Portal portal,
            Credentials.Known account,
            Typed typed,
            Client client,
            Function<Credentials.Known, T> change) {
        var holder = Holder.resident(account.id().value());
        return factors.of(portal.id(), holder).on()
                ? withFactor(portal, account, holder, typed, client, change)
                : transactions.in(portal.id(), () -> done(portal, account, change));
    }

    private <T> Outcome<T> withFactor(
            Portal portal,
            Credentials.Known account,
            Holder holder,
            Typed typed,
            Client client,
            Function<Credentials.Known, T> change) {
        return switch (tries.answer(portal, holder, typed.answer(), with -> {
            news.proven(portal, account, with, client);
            return done(portal, account, change);
        })) {
            case Tried.Right<Outcome<T>>(var done) -> done;
            case Tried.Wrong<Outcome<T>> _ -> new Outcome.WrongCode<>();
            case Tried.Wait<Outcome<T>>(var until) -> new Outcome.Wait<>(until);
        };
    }

    private <T> Outcome<T> done(Portal portal, Credentials.Known account, Function<Credentials.Known, T> change) {
        return credentials.stillHold(portal.id(), account)
                ? new Outcome.Proven<>(change.apply(account))
                : new Outcome.WrongPassword<>(); // changed while it was compared
    }
}
