package fr.riverain.backoffice;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/** Then the code. */
public record CodePage(Here here, List<Problem> problems) implements View {

    public String title() {
        var title = here.text("agent.code.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "backoffice/code";
    }
}
