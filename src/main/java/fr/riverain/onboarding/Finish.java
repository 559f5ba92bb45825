package fr.riverain.onboarding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happens when everything is answered.
 *
 * @param signIn whether the browser that began is signed in, or sent to the door
 * @param notice which mail tells that it is done; none, if not said
 * @param existingAccount what becomes of somebody whose address has an account; told so by mail, if not said
 * @param confirmEmail said by a journey without a link: the address is confirmed once the account is open
 */
record Finish(
        SignIn signIn,
        @JsonProperty("notify") @Nullable Notice notice,
        @Nullable ExistingAccount existingAccount,
        @Nullable Afterwards confirmEmail) {

    enum SignIn {
        AUTOMATIC,
        MANUAL
    }

    enum Notice {
        ACCOUNT_OPENED
    }

    enum ExistingAccount {
        TOLD,
        REPLACE_PASSWORD
    }

    enum Afterwards {
        AFTERWARDS
    }

    boolean signsIn() {
        return signIn == SignIn.AUTOMATIC;
    }

    boolean confirmsAfterwards() {
        return confirmEmail != null;
    }

    boolean replacesPasswords() {
        return Objects.equals(existingAccount, ExistingAccount.REPLACE_PASSWORD);
    }
}
