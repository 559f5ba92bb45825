package fr.riverain.portal;

import fr.riverain.platform.View;

/** What a service says about itself. */
public record AboutPage(Here here) implements View {

    boolean exists() {
        return !here.text("about.title").isEmpty();
    }

    @Override
    public String template() {
        return "portal/about";
    }
}
