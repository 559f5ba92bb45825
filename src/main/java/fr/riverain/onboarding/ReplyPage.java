package fr.riverain.onboarding;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Phone;
import fr.riverain.portal.Problem;
import java.util.List;
import java.util.Locale;

/**
 * An agent's question, and where it is answered.
 *
 * @param question the agent’s words; nothing where there is nothing to answer
 * @param reply what was answered, or typed
 */
public record ReplyPage(
        Here here,
        State state,
        String path,
        String reference,
        String question,
        String until,
        String reply,
        List<Problem> problems)
        implements View {

    public enum State {
        READY,
        REPLIED,
        OVER,
        UNKNOWN
    }

    static ReplyPage ready(
            Here here, String token, Visit visit, Evidence.Question question, String typed, List<Problem> problems) {
        return new ReplyPage(
                here,
                State.READY,
                ReplyLinks.PATH + token,
                Request.reference(visit.attempt().id()),
                question.words(),
                here.moment(question.until()),
                typed,
                problems);
    }

    static ReplyPage replied(Here here, Visit visit, Evidence.Question question, Evidence.Reply reply) {
        return new ReplyPage(
                here,
                State.REPLIED,
                "",
                Request.reference(visit.attempt().id()),
                question.words(),
                "",
                reply.words(),
                List.of());
    }

    static ReplyPage without(Here here, State state) {
        return new ReplyPage(here, state, "", "", "", "", "", List.of());
    }

    public boolean ready() {
        return state == State.READY;
    }

    public boolean replied() {
        return state == State.REPLIED;
    }

    public String text(String what) {
        return here.text("onboarding.reply.%s.%s".formatted(state.name().toLowerCase(Locale.ROOT), what));
    }

    public String title() {
        return problems.isEmpty() ? text("title") : here.text("errors.title", text("title"));
    }

    public String problem() {
        return problems.isEmpty() ? "" : problems.getFirst().sentence();
    }

    public List<String> lines(String words) {
        return words.lines().filter(line -> !line.isBlank()).toList();
    }

    public Phone phone() {
        return here.portal().identity().phone();
    }

    @Override
    public String template() {
        return "onboarding/reply";
    }
}
