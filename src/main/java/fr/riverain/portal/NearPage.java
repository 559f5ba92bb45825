package fr.riverain.portal;

import fr.riverain.platform.View;

/** Where somebody helps in person. */
public record NearPage(Here here) implements View {

    @Override
    public String template() {
        return "portal/near";
    }
}
