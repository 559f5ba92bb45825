package fr.riverain.account;

import fr.riverain.identity.Factors;
import fr.riverain.identity.Passkey;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.List;

/** How an account is protected, and what can be added. */
public record SecurityPage(Here here, Factors factors, List<Passkey> passkeys) implements View {

    /** Few are left: time for new ones. */
    public boolean fewCodes() {
        return factors.recoveryCodes() < 3;
    }

    @Override
    public String template() {
        return "account/security";
    }
}
