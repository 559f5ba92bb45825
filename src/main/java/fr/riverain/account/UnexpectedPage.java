package fr.riverain.account;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/** Somebody came from FranceConnect whom this browser did not send there, or too late. */
public record UnexpectedPage(Here here) implements View {

    @Override
    public String template() {
        return "account/franceconnect-unexpected";
    }
}
