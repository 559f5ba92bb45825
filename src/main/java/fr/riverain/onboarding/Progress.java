package fr.riverain.onboarding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where somebody is: derived from journey and file at each request, stored nowhere.
 *
 * @param current the first step with a question that nothing answers; none when all is done
 */
record Progress(List<Step> behind, Optional<Step> current, Path path) {

    static Progress of(Journey journey, File file) {
        var behind = new ArrayList<Step>();
        var path = Path.START;
        var ahead = new ArrayDeque<>(journey.steps());
        while (!ahead.isEmpty()) {
            var step = ahead.remove();
            switch (step) {
                case Step.Page page -> {
                    var further = path.through(page, file);
                    if (further.isEmpty()) {
                        return new Progress(behind, Optional.of(step), path);
                    }
                    path = further.get();
                }
                case Step.Choice choice -> {
                    var branch = file.branchOf(choice).map(choice.branches()::get);
                    if (branch.isEmpty()) {
                        return new Progress(behind, Optional.of(step), path);
                    }
                    branch.get().reversed().forEach(ahead::push);
                }
            }
            behind.add(step);
        }
        return new Progress(behind, Optional.empty(), path);
    }

    boolean complete() {
        return current.isEmpty();
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
}
