package fr.riverain.account;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.Locale;

/**
 * What the link is good for that was sent to a former address or mobile: a button, or a sentence and a way on.
 *
 * @param fresh what it was changed to, masked
 * @param former what it was, as whoever opens the link knows it
 */
public record UndoPage(
        Here here, State state, String word, String token, String fresh, String former, String done, String until)
        implements View {

    public enum State {
        READY,
        UNDONE,
        EXPIRED,
        UNKNOWN,
        TAKEN
    }

    static UndoPage of(Here here, State state) {
        return new UndoPage(here, state, "email", "", "", "", "", "");
    }

    static UndoPage ready(Here here, String token, MadeChanges.Made change) {
        var kind = change.fresh().kind();
        var former = kind == Login.Kind.EMAIL ? change.formerEmail() : change.formerPhone();
        return new UndoPage(
                here,
                State.READY,
                kind.word(),
                token,
                change.fresh().masked(),
                former == null ? "" : kind.read(former).masked(),
                here.moment(change.doneAt()),
                change.undoUntil() == null ? "" : here.moment(change.undoUntil()));
    }

    public boolean ready() {
        return state == State.READY;
    }

    public String text(String what) {
        var key = "undo.%s.%s".formatted(state.name().toLowerCase(Locale.ROOT), what);
        return here.text(
                ready() ? key + "." + word : key,
                here.portal().identity().phone().number());
    }

    @Override
    public String template() {
        return "account/undo";
    }
}
