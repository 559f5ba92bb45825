package fr.riverain.backoffice;

import fr.riverain.identity.PasskeyTask;
import fr.riverain.identity.TelephoneSecret;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The picture for the application that makes codes, and a field for its first one; or a passkey instead. */
public record TelephonePage(Here here, TelephoneSecret secret, PasskeyTask passkey, List<Problem> problems)
        implements View {

    /** What is wrong with the code, if anything. */
    public @Nullable String wrongCode() {
        return problems.stream()
                .filter(problem -> problem.field().equals("code"))
                .map(Problem::sentence)
                .findFirst()
                .orElse(null);
    }

    public String title() {
        var title = here.text("agent.telephone.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "backoffice/telephone";
    }
}
