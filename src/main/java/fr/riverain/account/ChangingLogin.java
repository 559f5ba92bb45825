package fr.riverain.account;

import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Somebody signed in asks to sign in with another address, or another mobile. Their password is asked again; then the code that was sent
 * there. Whether another account has it is told there too, and nowhere else.
 */
@Component
class ChangingLogin {

    /** A mail may be on its way for a while. */
    static final Duration BY_MAIL = Duration.ofMinutes(30);

    static final Duration BY_SMS = Duration.ofMinutes(10);

    private final TenantTransactions transactions;
    private final Credentials credentials;
    private final CurrentPassword current;
    private final LoginLimits limits;
    private final LoginChanges changes;
    private final LoginCodes codes;

    ChangingLogin(
            TenantTransactions transactions,
            Credentials credentials,
            CurrentPassword current,
            LoginLimits limits,
            LoginChanges changes,
            LoginCodes codes) {
        this.transactions = transactions;
        this.credentials = credentials;
        this.current = current;
        this.limits = limits;
        this.changes = changes;
        this.codes = codes;
    }

    sealed interface Asking {
        record Sent() implements Asking {}

        record WrongPassword() implements Asking {}

        /** It is what the account has. */
        record Same() implements Asking {}

        /** Too many passwords were tried. */
        record Wait(Instant until) implements Asking {}

        /** Too many messages have left already. */
        record WaitForMessages(Instant until) implements Asking {}
    }

    Asking ask(Portal portal, Language language, Visitor visitor, Login fresh, String password, Client client) {
        if (has(visitor, fresh)) {
            return new Asking.Same();
        }
        return switch (current.check(portal, visitor, password)) {
            case CurrentPassword.Outcome.Right(var account) -> send(portal, language, visitor, account, fresh, client);
            case CurrentPassword.Outcome.Wrong() -> new Asking.WrongPassword();
            case CurrentPassword.Outcome.Wait(var until) -> new Asking.Wait(until);
        };
    }

    private Asking send(
            Portal portal, Language language, Visitor visitor, Credentials.Known account, Login fresh, Client client) {
        return limits.count(portal, fresh, client)
                .<Asking>map(Asking.WaitForMessages::new)
                .orElseGet(() -> transactions.in(portal.id(), () -> {
                    if (!credentials.stillHold(portal.id(), account)) {
                        return new Asking.WrongPassword(); // somebody was faster
                    }
                    codes.send(portal, language, visitor, fresh, client);
                    return new Asking.Sent();
                }));
    }

    private static boolean has(Visitor visitor, Login fresh) {
        return switch (fresh) {
            case Login.Email(var address) ->
                visitor.emailVerified()
                        && Optional.ofNullable(visitor.email())
                                .flatMap(EmailAddress::of)
                                .filter(own -> own.key().equals(address.key()))
                                .isPresent();
            case Login.Mobile(var number) -> number.international().equals(visitor.phone());
        };
    }

    Optional<LoginChanges.Awaited> awaited(Visitor visitor) {
        return changes.awaited(visitor);
    }

    void giveUp(Visitor visitor) {
        changes.endAwaited(visitor.portal(), visitor.account());
    }
}
