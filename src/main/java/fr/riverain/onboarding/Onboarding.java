package fr.riverain.onboarding;

import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Flash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The only way in. Every page of every journey is opened and answered here. */
@Component
class Onboarding {

    private final TenantTransactions transactions;
    private final Attempts attempts;
    private final Questions questions;
    private final Sendings sendings;
    private final Completion completion;
    private final Entering entering;

    Onboarding(
            TenantTransactions transactions,
            Attempts attempts,
            Questions questions,
            Sendings sendings,
            Completion completion,
            Entering entering) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.questions = questions;
        this.sendings = sendings;
        this.completion = completion;
        this.entering = entering;
    }

    /** Where somebody goes on who asks for no page. */
    Outcome resume(Guest guest, AttemptId id) {
        return entering.in(guest, id, visit -> Outcome.Elsewhere.to(visit.path(visit.next())));
    }

    Outcome open(Guest guest, AttemptId id, String slug, Form parameters) {
        return entering.in(guest, id, visit -> visit.progress()
                .reachable(slug)
                .<Outcome>map(step -> new Outcome.Shown(visit, step, questions.show(visit, step, parameters)))
                .orElseGet(() -> Outcome.Elsewhere.to(visit.path(visit.next()))));
    }

    Outcome submit(Guest guest, AttemptId id, String slug, Form form) {
        return entering.in(guest, id, visit -> visit.progress()
                .reachable(slug)
                .map(step -> submit(visit, step, form))
                .orElseGet(() -> offThePath(visit, slug)));
    }

    /** The message once more, to the same address. Whether anybody gets it is not told. */
    Outcome resend(Guest guest, AttemptId id, String slug, Form form) {
        return entering.in(
                guest,
                id,
                visit -> new Outcome.Elsewhere(
                        visit.path(visit.next()),
                        visit.progress()
                                .current()
                                .filter(step -> step.slug().equals(slug))
                                .flatMap(step -> sendings.again(visit, step, form))));
    }

    /** Whoever began has thought better of it: nothing of it is kept. */
    Outcome cancel(Guest guest, AttemptId id) {
        return entering.in(
                guest,
                id,
                _ -> attempts.delete(guest.id(), id) ? new Outcome.Cancelled() : Outcome.Elsewhere.to(id.path()));
    }

    /** Asked every few seconds by the page that waits: whether it still has to. */
    boolean waits(Guest guest, AttemptId id) {
        return entering.in(guest, id, visit -> Outcome.Elsewhere.to(visit.path(visit.next())))
                        instanceof Outcome.Elsewhere
                && attempts.find(guest.id(), id)
                        .filter(attempt -> Visit.of(guest, attempt).waits())
                        .isPresent();
    }

    /** A later page says nothing about itself; one of a branch not taken any more is told. */
    private static Outcome offThePath(Visit visit, String slug) {
        var ahead = visit.steps().stream().anyMatch(step -> step.slug().equals(slug));
        return new Outcome.Elsewhere(
                visit.path(visit.next()),
                ahead ? Optional.empty() : Optional.of(Flash.warn("onboarding.off-the-path")));
    }

    private Outcome submit(Visit visit, Step step, Form form) {
        return switch (questions.answer(visit, step, form)) {
            case Questions.Answers.Accepted(var evidence) -> accepted(visit, step, form, evidence);
            case Questions.Answers.Refused(var wrongs) -> refused(visit, step, form, wrongs);
            case Questions.Answers.Look(var parameters) ->
                Outcome.Elsewhere.to(withParameters(visit.path(step), parameters));
        };
    }

    private Outcome refused(Visit visit, Step step, Form form, List<Wrong> wrongs) {
        return new Outcome.Refused(visit, step, questions.show(visit, step, form), wrongs);
    }

    private Outcome accepted(Visit visit, Step step, Form form, List<Evidence> answers) {
        return switch (sendings.before(visit.with(answers))) {
            case Sendings.Leave.Wait(var wrong) -> refused(visit, step, form, List.of(wrong));
            case Sendings.Leave.Counted _ -> kept(visit, step, answers, true);
            case Sendings.Leave.Nothing _ -> kept(visit, step, answers, false);
        };
    }

    private Outcome kept(Visit seen, Step step, List<Evidence> answers, boolean counted) {
        return transactions.in(seen.guest().id(), () -> keep(seen, step, answers, counted));
    }

    /** Whoever sent the same page a moment ago holds the row: what they answered is seen here, and answered once. */
    private Outcome keep(Visit seen, Step step, List<Evidence> answers, boolean counted) {
        var guest = seen.guest();
        var id = seen.attempt().id();
        var locked = attempts.lock(guest.id(), id)
                .filter(attempt -> attempt.isOf(guest.browser()) && !attempt.complete())
                .filter(attempt -> attempt.declined().isEmpty())
                .map(attempt -> Visit.of(guest, attempt))
                .filter(visit -> visit.progress().reachable(step.slug()).isPresent());
        if (locked.isEmpty()) {
            return Outcome.Elsewhere.to(id.path());
        }
        var after = locked.get().with(answers);
        attempts.keep(after);
        return after.progress().complete()
                ? completion.finish(after)
                : new Outcome.Elsewhere(after.path(after.next()), sendings.sendIfDue(after, counted));
    }

    private static String withParameters(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
