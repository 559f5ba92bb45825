package fr.riverain.backoffice;

import fr.riverain.identity.Factors;
import fr.riverain.identity.Passkey;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.List;

/** With what an agent signs in. */
public record AgentSecurityPage(Here here, Agent agent, Factors factors, List<Passkey> passkeys) implements View {

    public boolean removable() {
        return factors.telephone() || factors.passkeys() > 1;
    }

    /** Few are left: time for new ones. */
    public boolean fewCodes() {
        return factors.recoveryCodes() < 3;
    }

    @Override
    public String template() {
        return "backoffice/security";
    }
}
