package fr.riverain.account;

import fr.riverain.identity.PasswordRules;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another password.
 *
 * @param wrongCurrent what is wrong with the present one as it was typed
 */
public record PasswordPage(
        Here here,
        List<PasswordRules.Checked> rules,
        boolean differs,
        @Nullable String wrongCurrent,
        List<Problem> problems)
        implements View {

    static PasswordPage empty(Here here, List<PasswordRules.Checked> rules) {
        return new PasswordPage(here, rules, false, null, List.of());
    }

    static PasswordPage wrong(Here here, List<PasswordRules.Checked> rules, String sentence) {
        return new PasswordPage(here, rules, false, sentence, List.of(new Problem("actuel", sentence)));
    }

    static PasswordPage refused(Here here, NewPasswords.Checked checked) {
        return new PasswordPage(here, checked.rules(), checked.differs(), null, checked.problems(here));
    }

    public String title() {
        var title = here.text("account.password.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "account/password";
    }
}
