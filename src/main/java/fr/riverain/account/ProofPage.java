package fr.riverain.account;

import fr.riverain.identity.Factors;
import fr.riverain.identity.PasskeyTask;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Before a change of the second factor: the password, and a code where one is asked for already.
 *
 * @param key of what is to be changed: its title, its lead, its button
 * @param path where the change is
 * @param passkey instead of a code, for whoever has one
 */
public record ProofPage(
        Here here,
        String key,
        String path,
        Factors factors,
        @Nullable PasskeyTask passkey,
        List<Problem> problems) implements View {

    public String title() {
        var title = here.text(key + ".title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    public boolean removes() {
        return path.endsWith("/retrait");
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
        return "account/proof";
    }
}
