package fr.riverain.account;

import fr.riverain.identity.Holder;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.Client;
import fr.riverain.platform.Limit;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
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
    private final Throttle throttle;

    ChangingPassword(
            TenantTransactions transactions,
            Credentials credentials,
            Passwords passwords,
            NewPasswords newPasswords,
            Sessions sessions,
            Throttle throttle) {
        this.transactions = transactions;
        this.credentials = credentials;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    sealed interface Outcome {

        /** With a new session for this browser: the old ones are closed, this one's too. */
        record Changed(String token) implements Outcome {}

        record WrongCurrent() implements Outcome {}

        record Refused(NewPasswords.Checked checked) implements Outcome {}

        record Wait(Instant until) implements Outcome {}
    }

    Outcome change(Portal portal, Visitor visitor, String current, NewPasswords.Typed typed, Client client) {
        var subject = visitor.account().value().toString();
        if (throttle.count(portal.id(), Limit.CURRENT_PASSWORD, subject) instanceof Verdict.Wait(var until)) {
            return new Outcome.Wait(until);
        }
        var account = credentials.of(portal.id(), visitor.account()).orElseThrow();
        if (!passwords.matches(current, account.passwordHash())) {
            return new Outcome.WrongCurrent();
        }
        throttle.clear(portal.id(), Limit.CURRENT_PASSWORD, subject);
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
