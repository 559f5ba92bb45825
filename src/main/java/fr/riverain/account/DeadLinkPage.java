package fr.riverain.account;

import fr.riverain.account.ForgottenPasswords.State;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/** A link for a new password that opens nothing: it was used, came too late, or is none. */
public record DeadLinkPage(Here here, String token, State state) implements View {

    public String say(String what) {
        return here.text((state == State.USED ? "reset.used." : "reset.expired.") + what);
    }

    /** Whether a new one can be had without saying for whom. */
    public boolean again() {
        return state == State.EXPIRED;
    }

    @Override
    public String template() {
        return "account/dead-link";
    }
}
