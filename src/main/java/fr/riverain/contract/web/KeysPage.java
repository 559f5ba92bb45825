package fr.riverain.contract.web;

import fr.riverain.backoffice.Agent;
import fr.riverain.contract.IssuingKeys.By;
import fr.riverain.contract.KeyHolding;
import fr.riverain.contract.KeySheet;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For whom, and how; and the files that can still be fetched.
 *
 * @param problem the key of a sentence, or nothing
 */
public record KeysPage(
        Here here, Agent agent, KeyHolding.Without without, List<KeySheet> kept, Typed typed, String problem)
        implements View {

    static final int MOST = 5000;

    /** What the form was sent with. */
    public record Typed(
            @Nullable UUID demande,
            @Nullable String pour,
            @Nullable String references,
            @Nullable By par) {

        static Typed fresh(UUID id) {
            return new Typed(id, null, null, null);
        }

        public boolean all() {
            return "tous".equals(pour);
        }

        public boolean listed() {
            return "liste".equals(pour);
        }

        public String shown() {
            return references == null ? "" : references;
        }

        public UUID id() {
            return Objects.requireNonNull(demande);
        }

        By how() {
            return Objects.requireNonNull(par);
        }

        /** As a spreadsheet or a mail gives them. */
        List<String> refs() {
            return Stream.of(shown().split("[\\r\\n;\\t]+"))
                    .map(String::strip)
                    .filter(ref -> !ref.isEmpty())
                    .distinct()
                    .toList();
        }

        String problem() {
            if (!all() && !listed()) {
                return "keys.who.missing";
            }
            if (listed() && (refs().isEmpty() || refs().size() > MOST)) {
                return "keys.list.wrong";
            }
            return par == null ? "keys.by.missing" : "";
        }
    }

    public String title() {
        var title = here.text("keys.title");
        return problem.isEmpty() ? title : here.text("errors.title", title);
    }

    public List<Problem> problems() {
        return problem.isEmpty() ? List.of() : List.of(new Problem(field(), here.text(problem, MOST)));
    }

    public boolean wrong(String field) {
        return !problem.isEmpty() && field().equals(field);
    }

    private String field() {
        return switch (problem) {
            case "keys.by.missing" -> "par";
            case "keys.list.wrong", "keys.list.unknown" -> "references";
            default -> "pour";
        };
    }

    @Override
    public String template() {
        return "contract/keys";
    }
}
