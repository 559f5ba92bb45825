package fr.riverain.portal;

import fr.riverain.platform.View;
import java.util.List;
import java.util.Locale;

/** The declaration that the law wants, built from what the portal’s file says. */
public record AccessibilityPage(Here here) implements View {

    public Accessibility said() {
        return here.portal().legal().accessibility();
    }

    public Identity identity() {
        return here.portal().identity();
    }

    public String level() {
        return said().level().name().toLowerCase(Locale.ROOT);
    }

    /** The pages that an audit starts with. */
    public List<String> sample() {
        return List.of("/", "/contact", "/mentions-legales", "/accessibilite", "/plan-du-site", "/aide");
    }

    @Override
    public String template() {
        return "portal/accessibility";
    }
}
