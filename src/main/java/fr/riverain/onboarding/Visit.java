package fr.riverain.onboarding;

import fr.riverain.platform.Tokens;
import fr.riverain.portal.Portal;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

    /** What an agent is asked, if it is their turn. */
    Optional<Ask.AgentApproval> underReview() {
        return progress.current().stream()
                .flatMap(Step::asking)
                .filter(Ask.AgentApproval.class::isInstance)
                .map(Ask.AgentApproval.class::cast)
                .findFirst();
    }

    /** What an agent asked last. */
    Optional<Evidence.Question> question() {
        return file().find(Evidence.Question.class);
    }

    /** What was answered to it, and not to one before. */
    Optional<Evidence.Reply> reply() {
        return file().find(Evidence.Reply.class).filter(reply -> question()
                .filter(question -> !reply.at().isBefore(question.at()))
                .isPresent());
    }

    /** What an agent has before their eyes: who it is, and what was asked and answered. */
    String seenByAgent() {
        var identity = progress.path().seenByAgent();
        return question()
                .map(question ->
                        HexFormat.of().formatHex(Tokens.digest("%s %s %s".formatted(identity, question, reply()))))
                .orElse(identity);
    }

    /** How long what was answered is kept, if nothing more is. */
    Duration kept() {
        return underReview().isPresent() ? JourneyRules.LONGEST_REVIEW : JourneyRules.LONGEST;
    }

    /** For a message to be answered, or a person. */
    boolean waits() {
        return progress.current().stream().flatMap(Step::asking).anyMatch(Ask::awaited);
    }

    /** The way as it shows now, in order. A fork is no step of it. */
    List<Step> steps() {
        var ahead = progress.current().stream().flatMap(step -> switch (step) {
            case Step.Page page -> Stream.<Step>of(page);
            case Step.Choice choice -> firstBranch(choice);
        });
        return Stream.of(
                        progress.behind().stream().filter(Step.Page.class::isInstance),
                        ahead,
                        progress.ahead().stream())
                .flatMap(steps -> steps)
                .toList();
    }

    /** The step of the way that this one belongs to: a fork to the page that it leads to. */
    Step stepOf(Step shown) {
        if (!(shown instanceof Step.Choice choice)) {
            return shown;
        }
        var walked = Stream.concat(progress.behind().stream(), progress.current().stream())
                .toList();
        var next = walked.indexOf(shown) + 1;
        return next < walked.size()
                ? stepOf(walked.get(next))
                : firstBranch(choice).findFirst().orElseThrow();
    }

    private static Stream<Step> firstBranch(Step.Choice choice) {
        return choice.branches().values().iterator().next().stream();
    }
}
