package fr.riverain.account;

import fr.riverain.identity.PasskeyTask;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/**
 * In without a password.
 *
 * @param wanted the page that was asked for before the door, or nothing
 */
public record PasskeyDoorPage(Here here, PasskeyTask task, String wanted, boolean remember, List<Problem> problems)
        implements View {

    public String title() {
        var title = here.text("passkey.door.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "account/passkey-door";
    }
}
