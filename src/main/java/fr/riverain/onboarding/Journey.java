package fr.riverain.onboarding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The way from stranger to account, as a portal's file declares it: pages in order, and forks whose branches are pages again. */
record Journey(List<Step> steps) {

    Journey {
        steps = List.copyOf(steps);
    }

    /** Every way through, each as the steps that somebody would walk. */
    List<List<Step>> ways() {
        return ways(steps);
    }

    Stream<Ask> asks() {
        return ways().stream().flatMap(List::stream).flatMap(Step::asking).distinct();
    }

    /** With terms in the version of the day: consent to an older one answers nothing. */
    Journey dated(String terms) {
        return new Journey(steps.stream().map(step -> dated(step, terms)).toList());
    }

    private static Step dated(Step step, String terms) {
        return switch (step) {
            case Step.Page(var slug, var asks) ->
                new Step.Page(slug, asks.stream().map(ask -> dated(ask, terms)).toList());
            case Step.Choice(var slug, var branches) -> {
                var ways = new LinkedHashMap<String, List<Step>>();
                branches.forEach((name, way) -> ways.put(
                        name, way.stream().map(ahead -> dated(ahead, terms)).toList()));
                yield new Step.Choice(slug, ways);
            }
        };
    }

    private static Ask dated(Ask ask, String terms) {
        return ask instanceof Ask.Terms(var document) ? new Ask.Terms(document + " " + terms) : ask;
    }

    private static List<List<Step>> ways(List<Step> steps) {
        if (steps.isEmpty()) {
            return List.of(List.of());
        }
        var ahead = ways(steps.subList(1, steps.size()));
        return from(steps.getFirst()).stream()
                .flatMap(way -> ahead.stream().map(rest -> joined(way, rest)))
                .toList();
    }

    private static List<List<Step>> from(Step step) {
        return switch (step) {
            case Step.Page page -> List.of(List.<Step>of(page));
            case Step.Choice choice ->
                choice.branches().values().stream()
                        .flatMap(branch -> ways(branch).stream())
                        .map(way -> joined(List.of(choice), way))
                        .toList();
        };
    }

    private static List<Step> joined(List<Step> first, List<Step> then) {
        var whole = new ArrayList<>(first);
        whole.addAll(then);
        return List.copyOf(whole);
    }
}
