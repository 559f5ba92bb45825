package fr.riverain.backoffice;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/** The agents' door: first the password. */
public record AgentDoorPage(Here here, String email, List<Problem> problems) implements View {

    public String title() {
        var title = here.text("agent.door.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "backoffice/door";
    }
}
