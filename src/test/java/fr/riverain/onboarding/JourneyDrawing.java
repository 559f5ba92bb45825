package fr.riverain.onboarding;

import fr.riverain.contract.Fact;
import fr.riverain.contract.Linking;
import fr.riverain.contract.RecallingLogin;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One portal's journey as a Mermaid graph. */
final class JourneyDrawing {

    private final Portal portal;
    private final List<String> lines = new ArrayList<>();

    private JourneyDrawing(Portal portal) {
        this.portal = portal;
    }

    static String of(Portal portal) {
        var said = portal.section(OnboardingSaid.class).orElseThrow();
        var drawing = new JourneyDrawing(portal);
        var end = said.finish().signsIn() ? "signed in" : "sign in";
        drawing.draw(said.asJourney().steps());
        return """
                ## %s

                `portals/%s/portal.yaml`

                ```mermaid
                flowchart TD
                  begin([« %s »])
                %s
                  done([%s])
                ```
                %s""".formatted(
                        portal.name(),
                        portal.slug(),
                        portal.text(Language.FR, "onboarding.name"),
                        String.join("\n", drawing.lines),
                        end,
                        back(portal));
    }

    /** For who forgot what they sign in with. */
    private static String back(Portal portal) {
        return portal.section(Linking.class)
                .map(linking -> linking.facts().stream().map(Fact::slug).collect(Collectors.joining(", ")))
                .map(facts -> """

                        Whoever forgot what they sign in with is asked for %s at `%s`, and told by mail or SMS where billing knows them.
                        """.formatted(facts, RecallingLogin.PATH))
                .orElse("");
    }

    /** An arrow that has left one step and not yet reached the next. */
    private record Loose(String from, String label) {}

    private void draw(List<Step> steps) {
        connect(walk(steps, "begin", List.of(new Loose("begin", ""))), "done");
    }

    private List<Loose> walk(List<Step> steps, String prefix, List<Loose> from) {
        var loose = from;
        for (var step : steps) {
            var id = (prefix + "_" + step.slug()).replace('-', '_');
            connect(loose, id);
            loose = switch (step) {
                case Step.Page page -> {
                    lines.add("  %s[\"%s<br>%s\"]"
                            .formatted(
                                    id,
                                    label(page),
                                    page.asks().stream().map(Ask::kind).collect(Collectors.joining("<br>"))));
                    yield List.of(new Loose(id, ""));
                }
                case Step.Choice choice -> {
                    lines.add("  %s{\"%s\"}".formatted(id, label(choice)));
                    yield choice.branches().entrySet().stream()
                            .flatMap(branch -> walk(
                                    branch.getValue(),
                                    id + "_" + branch.getKey(),
                                    List.of(new Loose(id, branch.getKey())))
                                    .stream())
                            .toList();
                }
            };
        }
        return loose;
    }

    private String label(Step step) {
        return portal.text(Language.FR, PageTexts.label(step));
    }

    private void connect(List<Loose> loose, String to) {
        loose.forEach(arrow -> lines.add(
                arrow.label().isEmpty()
                        ? "  %s --> %s".formatted(arrow.from(), to)
                        : "  %s -- %s --> %s".formatted(arrow.from(), arrow.label(), to)));
    }
}
