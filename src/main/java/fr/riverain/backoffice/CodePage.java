package fr.riverain.backoffice;

import fr.riverain.identity.Factors;
import fr.riverain.identity.PasskeyTask;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Then the code.
 *
 * @param passkey for whoever has one
 */
public record CodePage(Here here, Factors factors, @Nullable PasskeyTask passkey, List<Problem> problems)
        implements View {

    public String title() {
        var title = here.text("agent.code.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    /** What is wrong with a field, if anything. */
    public @Nullable String wrong(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::sentence)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String template() {
        return "backoffice/code";
    }
}
