package fr.riverain.account;

import fr.riverain.identity.Passwords;
import fr.riverain.platform.Limit;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import fr.riverain.portal.Portal;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Asked again of somebody signed in, before a way into their account changes: the browser may be open on a table. Never in a
 * transaction.
 */
@Component
class CurrentPassword {

    private final Credentials credentials;
    private final Passwords passwords;
    private final Throttle throttle;

    CurrentPassword(Credentials credentials, Passwords passwords, Throttle throttle) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    sealed interface Outcome {

        /** It was, when it was compared: whoever changes something looks whether it still is. */
        record Right(Credentials.Known account) implements Outcome {}

        record Wrong() implements Outcome {}

        record Wait(Instant until) implements Outcome {}
    }

    Outcome check(Portal portal, Visitor visitor, String typed) {
        var subject = visitor.account().value().toString();
        if (throttle.count(portal.id(), Limit.CURRENT_PASSWORD, subject) instanceof Verdict.Wait(var until)) {
            return new Outcome.Wait(until);
        }
        var account = credentials.of(portal.id(), visitor.account()).orElseThrow();
        if (!passwords.matches(typed, account.passwordHash())) {
            return new Outcome.Wrong();
        }
        throttle.clear(portal.id(), Limit.CURRENT_PASSWORD, subject);
        return new Outcome.Right(account);
    }
}
