package fr.riverain.onboarding;

import fr.riverain.portal.Here;
import java.util.List;
import java.util.stream.IntStream;

/** Where somebody is, in words. */
public record Steps(List<Item> items) {

    public record Item(String label, boolean done, boolean current, int number, int of) {}

    static Steps of(Here here, Visit visit, Step shown) {
        var steps = visit.steps();
        var current = steps.indexOf(visit.stepOf(shown));
        return new Steps(IntStream.range(0, steps.size())
                .mapToObj(i -> new Item(
                        here.text(PageTexts.label(steps.get(i))), i < current, i == current, i + 1, steps.size()))
                .toList());
    }
}
