package fr.riverain.onboarding;

import fr.riverain.portal.Portal;
import java.util.List;
import java.util.stream.Stream;

/** Somebody's attempt, looked at with the journey of the day. */
record Visit(Guest guest, Attempt attempt, Progress progress) {

    static Visit of(Guest guest, Attempt attempt) {
        return new Visit(guest, attempt, Progress.of(journey(guest.portal()), attempt.file()));
    }

    static Journey journey(Portal portal) {
        return said(portal).asJourney().dated(portal.legal().terms().version());
    }

    static OnboardingSaid said(Portal portal) {
        return portal.section(OnboardingSaid.class).orElseThrow();
    }

    /** The same, with these answers too. */
    Visit with(List<Evidence> answers) {
        return of(guest, attempt.with(attempt.file().with(answers)));
    }

    File file() {
        return attempt.file();
    }

    /** Where to go on. When nothing is left to answer and no account came of it, the last page finishes once more. */
    Step next() {
        return progress.current().orElseGet(() -> progress.behind().getLast());
    }

    String path(Step step) {
        return attempt.id().path() + "/" + step.slug();
    }

    Situation before(Step step) {
        return new Situation(guest, attempt.id(), attempt.file(), progress.before(step));
    }

    /** For a message to be answered, or a person. */
    boolean waits() {
        return progress.current().stream().flatMap(Step::asking).anyMatch(Ask::awaited);
    }

    /** The way as it shows now, in order. A fork that was taken is no step of it. */
    List<Step> steps() {
        var ahead = progress.current().stream().flatMap(step -> switch (step) {
            case Step.Page page -> Stream.<Step>of(page);
            case Step.Choice choice -> Stream.concat(Stream.of(choice), firstBranch(choice));
        });
        return Stream.of(
                        progress.behind().stream().filter(Step.Page.class::isInstance),
                        ahead,
                        progress.ahead().stream())
                .flatMap(steps -> steps)
                .toList();
    }

    private static Stream<Step> firstBranch(Step.Choice choice) {
        return choice.branches().values().iterator().next().stream();
    }
}
