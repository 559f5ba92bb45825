package fr.riverain.portal;

import fr.riverain.platform.View;

/** « À quoi sert le portail ? » */
public record PurposePage(Here here) implements View {

    public Door door() {
        return new Door(here);
    }

    @Override
    public String template() {
        return "portal/purpose";
    }
}
