package fr.riverain.backoffice;

import fr.riverain.identity.RecoveryCodes;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.List;

/** New recovery codes: to be printed, downloaded or written down now. */
public record AgentRecoveryPage(Here here, Agent agent, List<String> codes) implements View {

    public List<String> shown() {
        return codes.stream().map(RecoveryCodes::shown).toList();
    }

    @Override
    public String template() {
        return "backoffice/recovery";
    }
}
