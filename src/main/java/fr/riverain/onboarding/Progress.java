package fr.riverain.onboarding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where somebody is: derived from journey and file at each request, stored nowhere.
 *
 * @param behind what is answered, in order
 * @param current the first step with a question that nothing answers; none when all is done
 * @param ahead what follows, as far as it can be told before the next fork
 * @param paths what counted before each step behind and before the current one
 */
record Progress(List<Step> behind, Optional<Step> current, List<Step> ahead, List<Path> paths) {

    static Progress of(Journey journey, File file) {
        var behind = new ArrayList<Step>();
        var paths = new ArrayList<>(List.of(Path.START));
        var ahead = new ArrayDeque<>(journey.steps());
        while (!ahead.isEmpty()) {
            var step = ahead.remove();
            var further = through(step, paths.getLast(), file, ahead);
            if (further.isEmpty()) {
                return new Progress(behind, Optional.of(step), List.copyOf(ahead), paths);
            }
            behind.add(step);
            paths.add(further.get());
        }
        return new Progress(behind, Optional.empty(), List.of(), paths);
    }

    private static Optional<Path> through(Step step, Path path, File file, ArrayDeque<Step> ahead) {
        return switch (step) {
            case Step.Page page -> path.through(page, file);
            case Step.Choice choice -> {
                var branch = file.branchOf(choice).map(choice.branches()::get);
                branch.ifPresent(steps -> steps.reversed().forEach(ahead::push));
                yield branch.map(_ -> path);
            }
        };
    }

    boolean complete() {
        return current.isEmpty();
    }

    /** All that counts so far. */
    Path path() {
        return paths.getLast();
    }

    /** What counted before this step: its own answers are not among it. */
    Path before(Step step) {
        var at = behind.indexOf(step);
        return at < 0 ? path() : paths.get(at);
    }

    /** A step may be seen and answered again when it is behind, or right in front. */
    Optional<Step> reachable(String slug) {
        return Stream.concat(behind.stream(), current.stream())
                .filter(step -> step.slug().equals(slug))
                .findFirst();
    }

    boolean isCurrent(Step step) {
        return current.equals(Optional.of(step));
    }

    Optional<Step> previous(Step step) {
        var at = isCurrent(step) ? behind.size() : behind.indexOf(step);
        return at > 0 ? Optional.of(behind.get(at - 1)) : Optional.empty();
    }

    /** The page behind that asks for this. */
    Optional<Step> asking(Class<? extends Ask> kind) {
        return behind.stream()
                .filter(step -> step.asking().anyMatch(kind::isInstance))
                .findFirst();
    }
}
