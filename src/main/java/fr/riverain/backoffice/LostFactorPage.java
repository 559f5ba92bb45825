package fr.riverain.backoffice;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/** An administrator removes the second factor of an agent who has lost it, and says why. */
public record LostFactorPage(Here here, Agent agent, Agents.Known lost, String reason, List<Problem> problems)
        implements View {

    public String title() {
        var title = here.text("agent.lost.title", lost.name());
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "backoffice/lost-factor";
    }
}
