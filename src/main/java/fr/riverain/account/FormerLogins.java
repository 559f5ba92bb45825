package fr.riverain.account;

import fr.riverain.backoffice.Agent;
import fr.riverain.portal.Here;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What an account signed in with before, on the agents' page about it. */
@Component
class FormerLogins implements AccountFacts {

    private final MadeChanges changes;
    private final InstantSource clock;

    FormerLogins(MadeChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public List<Fact> of(Here here, Agent agent, AccountId account) {
        return changes.of(agent.portal(), account).stream()
                .map(change -> fact(here, change))
                .toList();
    }

    private Fact fact(Here here, MadeChanges.Made change) {
        var kind = change.fresh().kind();
        var former = kind == Login.Kind.EMAIL ? change.formerEmail() : change.formerPhone();
        return new Fact(
                here.text("sheet.former." + kind.word()),
                here.text(
                        state(change),
                        former == null
                                ? here.text("sheet.former.none")
                                : kind.read(former).shown(),
                        here.moment(change.doneAt()),
                        here.moment(Objects.requireNonNullElse(change.undoUntil(), change.doneAt()))));
    }

    private String state(MadeChanges.Made change) {
        if (change.undoneAt() != null) {
            return "sheet.former.undone";
        }
        return change.undoUntil() != null && clock.instant().isBefore(change.undoUntil())
                ? "sheet.former.undoable"
                : "sheet.former.gone";
    }
}
