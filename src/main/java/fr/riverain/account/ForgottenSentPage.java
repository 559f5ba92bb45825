package fr.riverain.account;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/**
 * The same for everybody: what to do now, and what if no mail comes.
 *
 * @param mobiles whether a mobile will do as well
 * @param recall where papers bring back which address it was, or nothing
 */
public record ForgottenSentPage(Here here, boolean mobiles, String recall) implements View {

    @Override
    public String template() {
        return "account/forgotten-sent";
    }
}
