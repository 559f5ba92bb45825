package fr.riverain.onboarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The questions of a page, each dealt with by its handler. All of them accept, or all are asked again. */
@Component
class Questions {

    private final Map<Class<?>, AskHandler<?>> handlers;
    private final Robots robots;

    Questions(List<AskHandler<?>> handlers, Robots robots) {
        this.handlers = handlers.stream().collect(Collectors.toMap(AskHandler::asks, Function.identity()));
        this.robots = robots;
    }

    sealed interface Answers {
        record Accepted(List<Evidence> evidence) implements Answers {}

        record Refused(List<Wrong> wrongs) implements Answers {}

        record Look(Map<String, String> parameters) implements Answers {}
    }

    /** Some kinds of question come with a later version: a journey that has one is not open yet. */
    boolean know(Journey journey) {
        return journey.asks().allMatch(ask -> handlers.containsKey(ask.getClass()));
    }

    List<Section> show(Visit visit, Step step, Form form) {
        return switch (step) {
            case Step.Choice _ -> List.of();
            case Step.Page page -> {
                var sections = new ArrayList<Section>();
                var situation = visit.before(page);
                for (var ask : page.asks()) {
                    sections.add(show(ask, situation, form));
                    situation = shown(ask, situation, form).map(situation::and).orElse(situation);
                }
                robots.section(visit, page, form).ifPresent(sections::add);
                yield sections;
            }
        };
    }

    Answers answer(Visit visit, Step step, Form form) {
        return switch (step) {
            case Step.Choice choice -> choose(choice, form.get(choice.slug()));
            case Step.Page page -> {
                var wrongs = robots.wrongs(visit, page, form);
                yield wrongs.isEmpty() ? answer(visit.before(page), page, form) : new Answers.Refused(wrongs);
            }
        };
    }

    private static Answers choose(Step.Choice choice, String branch) {
        return choice.branches().containsKey(branch)
                ? new Answers.Accepted(List.of(new Evidence.BranchTaken(choice.slug(), branch)))
                : new Answers.Refused(List.of(Wrong.at(choice.slug(), "onboarding.choice.missing")));
    }

    private Answers answer(Situation before, Step.Page page, Form form) {
        var situation = before;
        var evidence = new ArrayList<Evidence>();
        var wrongs = new ArrayList<Wrong>();
        for (var ask : inOrder(page)) {
            if (ask instanceof Ask.Human && !wrongs.isEmpty()) {
                break;
            }
            switch (answer(ask, situation, form)) {
                case Answer.Accepted(var one) -> {
                    evidence.add(one);
                    situation = situation.and(one);
                }
                case Answer.Refused(var refused) -> wrongs.addAll(refused);
                case Answer.Look(var parameters) -> {
                    return new Answers.Look(parameters);
                }
            }
        }
        return wrongs.isEmpty() ? new Answers.Accepted(evidence) : new Answers.Refused(wrongs);
    }

    /** A proof that no robot asks is used up by being looked at: only a form that is right otherwise has it looked at. */
    private static List<Ask> inOrder(Step.Page page) {
        return page.asks().stream()
                .sorted(Comparator.comparing(Ask.Human.class::isInstance))
                .toList();
    }

    private <A extends Ask> Section show(A ask, Situation situation, Form form) {
        return handler(ask).show(ask, situation, form);
    }

    private <A extends Ask> Optional<Evidence> shown(A ask, Situation situation, Form form) {
        return handler(ask).shown(ask, situation, form);
    }

    private <A extends Ask> Answer answer(A ask, Situation situation, Form form) {
        return handler(ask).accept(ask, situation, form);
    }

    @SuppressWarnings("unchecked") // the map's key is the class that the handler asks for
    private <A extends Ask> AskHandler<A> handler(A ask) {
        return (AskHandler<A>) Objects.requireNonNull(handlers.get(ask.getClass()), ask::kind);
    }
}
