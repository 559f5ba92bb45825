package fr.riverain.backoffice;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;

public record DeadInvitationPage(Here here) implements View {

    @Override
    public String template() {
        return "backoffice/dead-invitation";
    }
}
