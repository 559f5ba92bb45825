package fr.riverain.backoffice;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.List;

public record SearchPage(Here here, Agent agent, String typed, List<AgentSearch.Hit> hits) implements View {

    @Override
    public String template() {
        return "backoffice/search";
    }
}
