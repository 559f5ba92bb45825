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

    /** A page that every audit starts with, and the key of its title. */
    public record Sample(String path, String title) {}

    public List<Sample> sample() {
        return List.of(
                new Sample("/", "map.account.home"),
                new Sample("/contact", "foot.contact"),
                new Sample("/mentions-legales", "legal.title"),
                new Sample("/accessibilite", "accessibility.title"),
                new Sample("/plan-du-site", "map.title"),
                new Sample("/aide", "help.title"));
    }

    @Override
    public String template() {
        return "portal/accessibility";
    }
}
