package fr.riverain.account;

import fr.riverain.identity.Citizen;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/** FranceConnect knows who this is, and no account opens by it. */
public record UnknownCitizenPage(Here here, Citizen citizen) implements View {

    @Override
    public String template() {
        return "account/franceconnect-unknown";
    }
}
