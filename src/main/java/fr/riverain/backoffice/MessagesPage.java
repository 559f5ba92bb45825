package fr.riverain.backoffice;

import fr.riverain.notification.Failure;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.List;

public record MessagesPage(Here here, Agent agent, List<Failure> failures) implements View {

    @Override
    public String template() {
        return "backoffice/messages";
    }
}
