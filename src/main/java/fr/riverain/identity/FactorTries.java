package fr.riverain.identity;

import fr.riverain.platform.Limit;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Throttle;
import fr.riverain.portal.Portal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Answers for a second factor. Codes are counted before they are compared; passkeys are not, for nobody guesses what one signs. What a
 * right answer opens is done in the transaction that uses it up.
 */
@Component
public class FactorTries {

    private final TenantTransactions transactions;
    private final SecondFactors factors;
    private final RecoveryCodes codes;
    private final PasskeyCeremonies passkeys;
    private final Throttle throttle;

    FactorTries(
            TenantTransactions transactions,
            SecondFactors factors,
            RecoveryCodes codes,
            PasskeyCeremonies passkeys,
            Throttle throttle) {
        this.transactions = transactions;
        this.factors = factors;
        this.codes = codes;
        this.passkeys = passkeys;
        this.throttle = throttle;
    }

    /** With what it was proven. */
    public enum With {
        TELEPHONE,
        RECOVERY_CODE,
        PASSKEY
    }

    /** The six digits of the moment, a recovery code, or a passkey. */
    public <T> Tried<T> answer(Portal portal, Holder holder, FactorAnswer answer, Function<With, T> then) {
        return answer.passkey().isEmpty()
                ? counted(portal.id(), holder, () -> right(portal.id(), holder, answer.code())
                        .map(then))
                : transactions.in(
                        portal.id(),
                        () -> passkeys.show(portal, holder, answer.passkey())
                                ? new Tried.Right<T>(then.apply(With.PASSKEY))
                                : new Tried.Wrong<T>());
    }

    /** The first code of a telephone that is being set up. */
    public <T> Tried<T> first(PortalId portal, Holder holder, String typed, Supplier<T> then) {
        return counted(portal, holder, () -> {
            if (!factors.confirm(portal, holder, typed)) {
                return Optional.empty();
            }
            factors.found(portal, holder);
            return Optional.of(then.get());
        });
    }

    /** The first passkey of whoever must have a second factor. */
    public <T> Tried<T> firstPasskey(Portal portal, Holder holder, String name, String response, Supplier<T> then) {
        return transactions.in(portal.id(), () -> {
            if (!passkeys.make(portal, holder, name, response)) {
                return new Tried.Wrong<T>();
            }
            factors.found(portal.id(), holder);
            return new Tried.Right<T>(then.get());
        });
    }

    private Optional<With> right(PortalId portal, Holder holder, String typed) {
        if (factors.accepts(portal, holder, typed)) {
            return Optional.of(With.TELEPHONE);
        }
        return codes.use(portal, holder, typed) ? Optional.of(With.RECOVERY_CODE) : Optional.empty();
    }

    private <T> Tried<T> counted(PortalId portal, Holder holder, Supplier<Optional<T>> compared) {
        var subject = holder.id().toString();
        if (throttle.count(portal, Limit.SECOND_FACTOR, subject) instanceof Throttle.Verdict.Wait(var until)) {
            return new Tried.Wait<>(until);
        }
        return transactions.in(portal, () -> {
            var done = compared.get();
            done.ifPresent(_ -> throttle.clear(portal, Limit.SECOND_FACTOR, subject));
            return done.<Tried<T>>map(Tried.Right::new).orElseGet(Tried.Wrong::new);
        });
    }
}
