package fr.riverain.onboarding;

import fr.riverain.account.AccountId;
import fr.riverain.account.Accounts.Opening;
import fr.riverain.backoffice.Agent;
import fr.riverain.contract.Subscriber;
import fr.riverain.contract.Subscribers;
import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What agents answer to requests. What they do, what it opens and what is written about it are one transaction. */
@Component
class Decisions {

    /** As the audit trail names the kind. */
    static final String ABOUT = "request";

    private final TenantTransactions transactions;
    private final Attempts attempts;
    private final Requests requests;
    private final Completion completion;
    private final Subscribers subscribers;
    private final Telling telling;
    private final InstantSource clock;

    Decisions(
            TenantTransactions transactions,
            Attempts attempts,
            Requests requests,
            Completion completion,
            Subscribers subscribers,
            Telling telling,
            InstantSource clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.requests = requests;
        this.completion = completion;
        this.subscribers = subscribers;
        this.telling = telling;
        this.clock = clock;
    }

    /** Everything that an agent says who acts: for whom, from where. */
    record Deciding(Portal portal, Agent agent, Client client) {}

    sealed interface Result {
        /** It is the agent's turn. */
        record Open(Visit visit, Request request) implements Result {}

        record Approved(AccountId account) implements Result {}

        record Declined() implements Result {}

        /** The person was asked for what is missing. */
        record Asked() implements Result {}

        /** What the agent saw is not what the person says now. */
        record Changed(Visit visit, Request request) implements Result {}

        /** A colleague came first. */
        record Decided(Request request) implements Result {}

        /** The person has something to answer again, or has ended it. */
        record Withdrawn() implements Result {}

        /** The address has opened an account in the meantime. */
        record AddressTaken(Visit visit, Request request) implements Result {}
    }

    /** To look is a deed too. */
    Result look(Deciding deciding, AttemptId id) {
        return transactions.in(deciding.portal().id(), () -> {
            var attempt = attempts.find(deciding.portal().id(), id).orElseThrow(NotFound::new);
            var result = entered(deciding, attempt, Result.Open.class::cast);
            telling.seen(deciding, id);
            return result;
        });
    }

    Result approve(Deciding deciding, AttemptId id, DecisionForm form) {
        return decide(deciding, id, form, open -> {
            var subscriber = form.subscriber()
                    .flatMap(one -> subscribers.get(deciding.portal().id(), one))
                    .orElseThrow(NotFound::new);
            return approve(deciding, open, subscriber, form.words());
        });
    }

    Result decline(Deciding deciding, AttemptId id, DecisionForm form) {
        return decide(deciding, id, form, open -> {
            var answer = new Evidence.Declined(form.reason().orElseThrow(), form.words(), clock.instant());
            attempts.decline(deciding.portal().id(), id, answer);
            requests.decide(deciding.portal().id(), id, deciding.agent().name(), false);
            telling.declined(deciding, open.visit(), answer);
            return new Result.Declined();
        });
    }

    /** Nothing is decided: it is the person's turn, and after it the agents' again. */
    Result ask(Deciding deciding, AttemptId id, DecisionForm form) {
        return decide(deciding, id, form, open -> {
            var now = clock.instant();
            var question = new Evidence.Question(
                    form.words(), deciding.agent().name(), now, now.plus(JourneyRules.LONGEST_QUESTION));
            attempts.ask(open.visit(), question);
            telling.asked(deciding, open.visit(), question);
            return new Result.Asked();
        });
    }

    private Result approve(Deciding deciding, Result.Open open, Subscriber subscriber, String words) {
        var visit = open.visit();
        var approved = visit.with(List.of(new Evidence.Approved(
                deciding.agent().id(), subscriber.id(), visit.progress().path().seenByAgent())));
        return switch (completion.open(approved)) {
            case Opening.AddressTaken _ -> new Result.AddressTaken(visit, open.request());
            case Opening.Opened(var account) -> {
                requests.decide(
                        deciding.portal().id(),
                        visit.attempt().id(),
                        deciding.agent().name(),
                        true);
                telling.approved(deciding, approved, account, subscriber, words);
                yield new Result.Approved(account);
            }
        };
    }

    /** Of two agents who answer at once, the second waits here, and then sees that it is done. */
    private Result decide(Deciding deciding, AttemptId id, DecisionForm form, Function<Result.Open, Result> then) {
        return transactions.in(deciding.portal().id(), () -> {
            var attempt = attempts.lock(deciding.portal().id(), id).orElseThrow(NotFound::new);
            return entered(
                    deciding,
                    attempt,
                    open -> open.visit().seenByAgent().equals(form.seen())
                            ? then.apply(open)
                            : new Result.Changed(open.visit(), open.request()));
        });
    }

    private Result entered(Deciding deciding, Attempt attempt, Function<Result.Open, Result> then) {
        var request = requests.find(deciding.portal().id(), attempt.id());
        if (request.isEmpty()) {
            return new Result.Withdrawn();
        }
        if (request.get().decision().isPresent()) {
            return new Result.Decided(request.get());
        }
        var visit = Visit.of(Guest.absent(deciding.portal(), attempt, deciding.client()), attempt);
        return visit.underReview().isEmpty() || attempt.expired(clock.instant())
                ? new Result.Withdrawn()
                : then.apply(new Result.Open(visit, request.get()));
    }
}
