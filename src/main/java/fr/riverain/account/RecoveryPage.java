package fr.riverain.account;

import fr.riverain.identity.RecoveryCodes;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.List;

/** New recovery codes: to be printed, downloaded or written down now. */
public record RecoveryPage(Here here, List<String> codes) implements View {

    public List<String> shown() {
        return codes.stream().map(RecoveryCodes::shown).toList();
    }

    /** The same for a file. */
    String text() {
        return here.text("recovery.file", here.portal().name(), here.portal().url("/connexion")) + "\n\n"
                + String.join("\n", shown()) + "\n";
    }

    @Override
    public String template() {
        return "account/recovery";
    }
}
