package fr.riverain.account;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.Locale;

/**
 * What the link of a new address is good for: a button, or a sentence and a way on.
 *
 * @param address nothing but where there is a button
 * @param mobile of the account that gave it, masked: its owner knows it again
 */
public record AddressPage(Here here, State state, String token, String address, String mobile, String asked)
        implements View {

    public enum State {
        READY,
        PRESSED,
        EXPIRED,
        UNKNOWN,
        TAKEN,
        REFUSED
    }

    static AddressPage of(Here here, State state) {
        return new AddressPage(here, state, "", "", "", "");
    }

    public boolean ready() {
        return state == State.READY;
    }

    public String text(String what) {
        return here.text("address.%s.%s".formatted(state.name().toLowerCase(Locale.ROOT), what));
    }

    @Override
    public String template() {
        return "account/address";
    }
}
