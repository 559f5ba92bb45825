package fr.riverain.account;

import fr.riverain.portal.Language;
import org.jspecify.annotations.Nullable;

/**
 * An account about to be opened. It has an e-mail address, or a mobile that was verified, or both.
 *
 * @param phone in international form, as +33639982045
 * @param displayName how letters and the home page greet; nobody is known by their address alone for ever
 */
public record NewAccount(
        @Nullable EmailAddress email,
        boolean emailVerified,
        @Nullable String phone,
        String passwordHash,
        @Nullable String displayName,
        Language language) {

    public NewAccount {
        if (email == null && phone == null) {
            throw new IllegalArgumentException("an account needs an address or a mobile");
        }
    }

    NewAccount withoutAddress() {
        return new NewAccount(null, false, phone, passwordHash, displayName, language);
    }

    public static NewAccount verified(EmailAddress email, String passwordHash, Language language) {
        return new NewAccount(email, true, null, passwordHash, null, language);
    }
}
