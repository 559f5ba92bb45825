package fr.riverain.onboarding;

import java.util.stream.Stream;

/** What each page of a journey is called: texts named after the page, which a portal of its own pages brings along. */
final class PageTexts {

    private PageTexts() {}

    /** In the list of steps. */
    static String label(Step step) {
        return "onboarding.page." + step.slug();
    }

    static String title(Step step) {
        return label(step) + ".title";
    }

    /** On the button of a branch. */
    static String branch(Step.Choice choice, String branch) {
        return label(choice) + "." + branch;
    }

    static Stream<String> needed(Step step) {
        var own = Stream.of(label(step), title(step));
        return switch (step) {
            case Step.Page _ -> own;
            case Step.Choice choice ->
                Stream.concat(own, choice.branches().keySet().stream().map(name -> branch(choice, name)));
        };
    }
}
