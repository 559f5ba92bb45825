package fr.riverain.account;

import fr.riverain.identity.Passwords;
import fr.riverain.platform.Client;
import fr.riverain.platform.Limit;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
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
    private final Passwords passwords;
    private final Throttle throttle;
    private final LoginLimits limits;
    private final LoginChanges changes;
    private final LoginCodes codes;

    ChangingLogin(
            TenantTransactions transactions,
            Credentials credentials,
            Passwords passwords,
            Throttle throttle,
            LoginLimits limits,
            LoginChanges changes,
            LoginCodes codes) {
        this.transactions = transactions;
        this.credentials = credentials;
        this.passwords = passwords;
        this.throttle = throttle;
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
        var account = credentials.of(portal.id(), visitor.account()).orElseThrow();
        if (has(account, fresh)) {
            return new Asking.Same();
        }
        var subject = visitor.account().value().toString();
        if (throttle.count(portal.id(), Limit.CURRENT_PASSWORD, subject) instanceof Verdict.Wait(var until)) {
            return new Asking.Wait(until);
        }
        if (!passwords.matches(password, account.passwordHash())) {
            return new Asking.WrongPassword();
        }
        throttle.clear(portal.id(), Limit.CURRENT_PASSWORD, subject);
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

    private static boolean has(Credentials.Known account, Login fresh) {
        return switch (fresh) {
            case Login.Email(var address) ->
                account.emailVerified()
                        && Optional.ofNullable(account.email())
                                .flatMap(EmailAddress::of)
                                .filter(own -> own.key().equals(address.key()))
                                .isPresent();
            case Login.Mobile(var number) -> number.international().equals(account.phone());
        };
    }

    Optional<LoginChanges.Awaited> awaited(Visitor visitor) {
        return changes.awaited(visitor);
    }

    void giveUp(Visitor visitor) {
        changes.endAwaited(visitor.portal(), visitor.account());
    }
}
