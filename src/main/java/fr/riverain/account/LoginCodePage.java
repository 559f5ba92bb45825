package fr.riverain.account;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/** Where the code is typed that was sent to another address or mobile. The same, whether one was sent or not. */
public record LoginCodePage(Here here, String word, String path, String fresh, String until, List<Problem> problems)
        implements View {

    static LoginCodePage of(Here here, LoginChanges.Awaited awaited, String problem) {
        var kind = awaited.fresh().kind();
        return new LoginCodePage(
                here,
                kind.word(),
                "/compte/" + kind.slug(),
                awaited.fresh().shown(),
                here.words().hour(awaited.expiresAt()),
                problem.isEmpty() ? List.of() : List.of(new Problem("code", problem)));
    }

    public String text(String what, Object... arguments) {
        return here.text("account.login.%s.%s".formatted(what, word), arguments);
    }

    public String title() {
        var title = text("code.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "account/login-code";
    }
}
