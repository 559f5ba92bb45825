package fr.riverain.account;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/** Signed out here, and still known at FranceConnect. */
public record FarewellPage(Here here) implements View {

    @Override
    public String template() {
        return "account/franceconnect-farewell";
    }
}
