package fr.riverain.account;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/**
 * A link that is no good any more, and the way on.
 *
 * @param kind used or expired, as the texts call it
 */
public record DeadLinkPage(Here here, String kind) implements View {

    static DeadLinkPage of(Here here, boolean used) {
        return new DeadLinkPage(here, used ? "used" : "expired");
    }

    public String say(String what) {
        return here.text("reset.%s.%s".formatted(kind, what));
    }

    @Override
    public String template() {
        return "account/dead-link";
    }
}
