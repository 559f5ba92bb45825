package fr.riverain.portal;

import fr.riverain.platform.View;
import java.util.List;

/** The conditions of use, with their version. */
public record TermsPage(Here here) implements View {

    private static final List<String> SECTIONS = List.of(
            "object", "access", "account", "conduct", "value", "liability", "end", "privacy", "changes", "disputes");

    public List<String> sections() {
        return SECTIONS;
    }

    /** Who pays for water may turn to a mediator; nobody does so for waste. */
    public boolean mediation() {
        return here.portal().services().contains(Service.WATER);
    }

    @Override
    public String template() {
        return "portal/terms";
    }
}
