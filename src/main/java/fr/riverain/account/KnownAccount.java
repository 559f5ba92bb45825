package fr.riverain.account;

import fr.riverain.portal.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account, as other modules may know it: what it is called, and how to write to its owner.
 *
 * @param open whether its owner can still sign in
 */
public record KnownAccount(
        AccountId id,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String phone,
        @Nullable String name,
        Language language,
        boolean open) {

    public String login() {
        return email != null ? email : phone != null ? phone : "–";
    }

    /** Where mail reaches its owner for sure; nothing where only a mobile does. */
    public Optional<String> mailbox() {
        return Optional.ofNullable(email).filter(_ -> emailVerified || phone == null);
    }

    /** Enough for somebody who knows its owner, too little for anybody else: n•••@example.org, •••45. */
    public String masked() {
        var login = login();
        return login.indexOf('@') > 0
                ? login.substring(0, login.offsetByCodePoints(0, 1)) + "•••" + login.substring(login.lastIndexOf('@'))
                : "•••" + login.substring(Math.max(0, login.length() - 2));
    }

    /** A log must not name people. */
    @Override
    public String toString() {
        return "account " + id.value();
    }
}
