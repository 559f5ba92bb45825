package fr.riverain.account;

import fr.riverain.identity.PasswordRules;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/** Where the link of the mail leads: a new password, twice. */
public record ResetPage(
        Here here, String token, List<PasswordRules.Checked> rules, boolean differs, List<Problem> problems)
        implements View {

    static ResetPage refused(Here here, String token, NewPasswords.Checked checked) {
        return new ResetPage(here, token, checked.rules(), checked.differs(), checked.problems(here));
    }

    public String title() {
        var title = here.text("reset.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "account/reset";
    }
}
