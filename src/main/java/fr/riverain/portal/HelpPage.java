package fr.riverain.portal;

import fr.riverain.platform.View;
import java.util.List;

/** Questions that come up often; each has the texts help.question and help.question.text. */
public record HelpPage(Here here, List<String> questions) implements View {

    public Door door() {
        return new Door(here);
    }

    public List<ProcedurePage> procedures() {
        return ProcedurePage.all(here);
    }

    @Override
    public String template() {
        return "portal/help";
    }
}
