package fr.riverain.account;

import fr.riverain.identity.PasskeyTask;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/**
 * A passkey is made, under a name by which its owner knows it again.
 *
 * @param name as it was typed; else what the browser is called
 */
public record PasskeyPage(Here here, PasskeyTask task, String name, List<Problem> problems) implements View {

    public String title() {
        var title = here.text("security.passkey.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "account/passkey";
    }
}
