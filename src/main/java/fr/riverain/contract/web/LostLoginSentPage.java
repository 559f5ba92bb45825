package fr.riverain.contract.web;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/** The same for everybody: where an answer may come, and what if none does. */
public record LostLoginSentPage(Here here) implements View {

    @Override
    public String template() {
        return "contract/lost-login-sent";
    }
}
