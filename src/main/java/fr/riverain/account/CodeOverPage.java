package fr.riverain.account;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/** A code that came too late, or was tried too often, or never was: another one is a click away. */
public record CodeOverPage(Here here, String token) implements View {

    @Override
    public String template() {
        return "account/code-over";
    }
}
