package fr.riverain.account;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/**
 * Another address or mobile to sign in with.
 *
 * @param word address or mobile, as the end of the texts’ keys
 * @param present what it is now; nothing, if there is none
 * @param typed what was typed for the other one
 */
public record LoginPage(Here here, String word, String path, String present, String typed, List<Problem> problems)
        implements View {

    static LoginPage of(Here here, Visitor visitor, Login.Kind kind, String typed, List<Problem> problems) {
        var present = kind == Login.Kind.PHONE ? visitor.mobile() : visitor.email() == null ? "" : visitor.email();
        return new LoginPage(here, kind.word(), "/compte/" + kind.slug(), present, typed, problems);
    }

    public boolean first() {
        return present.isEmpty();
    }

    public String text(String what) {
        return here.text("account.login.%s.%s".formatted(what, word));
    }

    public String heading() {
        return text(first() ? "first" : "title");
    }

    public String title() {
        return problems.isEmpty() ? heading() : here.text("errors.title", heading());
    }

    public String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::sentence)
                .findFirst()
                .orElse("");
    }

    public boolean isMobile() {
        return word.equals("phone");
    }

    @Override
    public String template() {
        return "account/login";
    }
}
