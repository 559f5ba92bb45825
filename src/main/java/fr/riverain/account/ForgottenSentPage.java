package fr.riverain.account;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/**
 * The same for everybody: what to do now, and what if no mail comes.
 *
 * @param mobiles whether a mobile will do as well
 */
public record ForgottenSentPage(Here here, boolean mobiles) implements View {

    @Override
    public String template() {
        return "account/forgotten-sent";
    }
}
