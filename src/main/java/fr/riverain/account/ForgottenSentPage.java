package fr.riverain.account;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/** The same for everybody: what to do now, and what if no mail comes. */
public record ForgottenSentPage(Here here) implements View {

    @Override
    public String template() {
        return "account/forgotten-sent";
    }
}
