package fr.riverain.contract.web;

import fr.riverain.backoffice.Agent;
import fr.riverain.contract.IssuingKeys.By;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For whom, and how. */
public record KeysPage(Here here, Agent agent, int without, Typed typed, List<Problem> problems) implements View {

    static final int MOST = 5000;

    /** What the form was sent with. */
    public record Typed(
            @Nullable String pour,
            @Nullable String references,
            @Nullable By par) {

        static final Typed NOTHING = new Typed(null, null, null);

        public boolean all() {
            return "tous".equals(pour);
        }

        public boolean listed() {
            return "liste".equals(pour);
        }

        public String shown() {
            return references == null ? "" : references;
        }

        By how() {
            return Objects.requireNonNull(par);
        }

        List<String> refs() {
            return shown().lines()
                    .map(String::strip)
                    .filter(ref -> !ref.isEmpty())
                    .distinct()
                    .toList();
        }

        Optional<String> problem() {
            if (par == null || (!all() && !listed())) {
                return Optional.of("keys.wrong");
            }
            return listed() && (refs().isEmpty() || refs().size() > MOST)
                    ? Optional.of("keys.list.wrong")
                    : Optional.empty();
        }
    }

    @Override
    public String template() {
        return "contract/keys";
    }
}
