package fr.riverain.portal;

import fr.riverain.platform.View;

/** Every page that a visitor can reach, on one. */
public record MapPage(Here here) implements View {

    public Door door() {
        return new Door(here);
    }

    @Override
    public String template() {
        return "portal/map";
    }
}
