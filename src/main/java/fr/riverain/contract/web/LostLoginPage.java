package fr.riverain.contract.web;

import fr.riverain.contract.Fact;
import fr.riverain.contract.PaperDrawing;
import fr.riverain.contract.RecallingLogin;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose papers?
 *
 * @param mobiles whether one signs in with a mobile as well
 * @param typed what is shown again; a secret is not
 * @param together said of all fields at once
 */
public record LostLoginPage(
        Here here,
        boolean mobiles,
        Map<Fact, String> typed,
        List<Problem> problems,
        @Nullable String together) implements View {

    public static final String PATH = RecallingLogin.PATH;

    static LostLoginPage of(Here here, boolean mobiles, Map<Fact, String> typed) {
        return new LostLoginPage(here, mobiles, typed, List.of(), null);
    }

    LostLoginPage refused(List<Fact> facts, String why) {
        var found = facts.stream()
                .map(fact -> new Problem(fact.slug(), here.text("fact.%s.%s".formatted(fact.slug(), why))))
                .toList();
        return new LostLoginPage(here, mobiles, typed, found, null);
    }

    LostLoginPage wait(String until) {
        var sentence = here.text("tries.wait", until);
        var first = facts().getFirst().slug();
        return new LostLoginPage(here, mobiles, typed, List.of(new Problem(first, sentence)), sentence);
    }

    public String heading() {
        return here.text(mobiles ? "lost-login.title-mobile" : "lost-login.title");
    }

    public String title() {
        return problems.isEmpty() ? heading() : here.text("errors.title", heading());
    }

    public List<Fact> facts() {
        return List.copyOf(typed.keySet());
    }

    public PaperDrawing drawing() {
        return PaperDrawing.of(here, facts().stream().map(Fact::slug).toList());
    }

    public String value(Fact fact) {
        return fact.secret() ? "" : typed.getOrDefault(fact, "");
    }

    /** Its number in the drawing, where there are several. */
    public int mark(Fact fact) {
        return facts().size() > 1 ? facts().indexOf(fact) + 1 : 0;
    }

    public @Nullable String wrong(Fact fact) {
        return together != null
                ? null
                : problems.stream()
                        .filter(problem -> problem.field().equals(fact.slug()))
                        .map(Problem::sentence)
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public String template() {
        return "contract/lost-login";
    }
}
