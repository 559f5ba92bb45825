package fr.riverain.backoffice;

import fr.riverain.notification.Failure;
import fr.riverain.notification.Returned;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.List;

public record MessagesPage(Here here, Agent agent, List<Failure> failures, List<Returned> returned) implements View {

    @Override
    public String template() {
        return "backoffice/messages";
    }
}
