package fr.riverain.onboarding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A step as portal.yaml writes it: "page" with "asks", or "choose" with "branches". */
record StepSaid(
        @Nullable String page,
        @Nullable List<Ask> asks,
        @Nullable String choose,
        @Nullable Map<String, List<StepSaid>> branches) {

    static List<Step> steps(List<StepSaid> said) {
        var steps = new ArrayList<Step>();
        said.forEach(one -> steps.add(one.step()));
        return steps;
    }

    private Step step() {
        if (page != null && asks != null && choose == null && branches == null) {
            return new Step.Page(page, asks);
        }
        if (choose != null && branches != null && page == null && asks == null) {
            var ways = new LinkedHashMap<String, List<Step>>();
            branches.forEach((name, ahead) -> ways.put(name, steps(ahead)));
            return new Step.Choice(choose, ways);
        }
        throw new IllegalArgumentException("a step says either page and asks, or choose and branches");
    }
}
