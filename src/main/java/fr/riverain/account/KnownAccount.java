package fr.riverain.account;

import fr.riverain.portal.Language;
import org.jspecify.annotations.Nullable;

/**
 * An account, as other modules may know it: what it is called, and how to write to its owner.
 *
 * @param open whether its owner can still sign in
 */
public record KnownAccount(
        AccountId id,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String name,
        Language language,
        boolean open) {

    public String login() {
        return email != null ? email : phone != null ? phone : "–";
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
