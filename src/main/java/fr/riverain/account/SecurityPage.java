package fr.riverain.account;

import fr.riverain.identity.Factors;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/** How an account is protected, and what can be added. */
public record SecurityPage(Here here, Factors factors) implements View {

    /** Few are left: time for new ones. */
    public boolean fewCodes() {
        return factors.recoveryCodes() < 3;
    }

    @Override
    public String template() {
        return "account/security";
    }
}
