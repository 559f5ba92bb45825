package fr.riverain.portal;

import fr.riverain.platform.View;
import java.util.List;

/** What becomes of personal data. */
public record PrivacyPage(Here here) implements View {

    private static final List<String> SECTIONS =
            List.of("purposes", "basis", "what", "who", "time", "rights", "cnil", "cookies");

    public List<String> sections() {
        return SECTIONS;
    }

    public Identity identity() {
        return here.portal().identity();
    }

    @Override
    public String template() {
        return "portal/privacy";
    }
}
