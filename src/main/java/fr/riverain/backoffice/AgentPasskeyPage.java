package fr.riverain.backoffice;

import fr.riverain.identity.PasskeyTask;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/**
 * A passkey is made, under a name by which the agent knows it again.
 *
 * @param name as it was typed; else what the browser is called
 */
public record AgentPasskeyPage(Here here, Agent agent, PasskeyTask task, String name, List<Problem> problems)
        implements View {

    public String title() {
        var title = here.text("security.passkey.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "backoffice/passkey";
    }
}
