package fr.riverain.backoffice;

import fr.riverain.identity.PasswordRules;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.ArrayList;
import java.util.List;

/** Where an agent's one-time link leads: a password, twice. */
public record InvitationPage(Here here, String token, String name, List<PasswordRules.Checked> rules, boolean differs)
        implements View {

    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        PasswordRules.problems(here, rules)
                .forEach(said -> problems.add(new Problem("mot-de-passe", here.text("password.summary", said))));
        if (differs) {
            problems.add(new Problem("confirmation", here.text("password.differs")));
        }
        return problems;
    }

    public String title() {
        var title = here.text("agent.invitation.title");
        return problems().isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "backoffice/invitation";
    }
}
