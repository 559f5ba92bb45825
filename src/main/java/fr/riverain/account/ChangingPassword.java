package fr.riverain.account;

import fr.riverain.identity.Holder;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Somebody signed in chooses another password: the present one is asked first, all other devices are signed out. */
@Component
class ChangingPassword {

    private final TenantTransactions transactions;
    private final Credentials credentials;
    private final Passwords passwords;
    private final NewPasswords newPasswords;
    private final Sessions sessions;
    private final CurrentPassword current;

    ChangingPassword(
            TenantTransactions transactions,
            Credentials credentials,
            Passwords passwords,
            NewPasswords newPasswords,
            Sessions sessions,
            CurrentPassword current) {
        this.transactions = transactions;
        this.credentials = credentials;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
        this.sessions = sessions;
        this.current = current;
    }

    sealed interface Outcome {

        /** With a new session for this browser: the old ones are closed, this one's too. */
        record Changed(String token) implements Outcome {}

        record WrongCurrent() implements Outcome {}

        record Refused(NewPasswords.Checked checked) implements Outcome {}

        record Wait(Instant until) implements Outcome {}
    }

    Outcome change(Portal portal, Visitor visitor, String present, NewPasswords.Typed typed, Client client) {
        return switch (current.check(portal, visitor, present)) {
            case CurrentPassword.Outcome.Wait(var until) -> new Outcome.Wait(until);
            case CurrentPassword.Outcome.Wrong() -> new Outcome.WrongCurrent();
            case CurrentPassword.Outcome.Right(var account) -> change(portal, account, typed, client);
        };
    }

    private Outcome change(Portal portal, Credentials.Known account, NewPasswords.Typed typed, Client client) {
        var checked = newPasswords.check(portal, account, typed);
        if (!checked.accepted()) {
            return new Outcome.Refused(checked);
        }
        var hash = passwords.hash(typed.password());
        return transactions.in(portal.id(), () -> {
            if (!credentials.stillHold(portal.id(), account)) {
                return new Outcome.WrongCurrent(); // somebody was faster
            }
            newPasswords.replace(portal, account, hash, "account.password-changed", client);
            return new Outcome.Changed(
                    sessions.open(portal, Holder.resident(account.id().value()), client, false));
        });
    }
}
