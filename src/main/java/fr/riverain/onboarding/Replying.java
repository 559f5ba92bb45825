package fr.riverain.onboarding;

import fr.riverain.platform.TenantTransactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever asked for an account answers what an agent wanted to know: in words, or by correcting what they said. */
@Component
class Replying {

    private final TenantTransactions transactions;
    private final ReplyLinks links;
    private final Attempts attempts;
    private final InstantSource clock;

    Replying(TenantTransactions transactions, ReplyLinks links, Attempts attempts, InstantSource clock) {
        this.transactions = transactions;
        this.links = links;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** What the link is good for. */
    sealed interface Link {
        record Ready(Visit visit, Evidence.Question question) implements Link {}

        /** Answered already, and the agents' turn. */
        record Replied(Visit visit, Evidence.Question question, Evidence.Reply reply) implements Link {}

        /** Decided, withdrawn, or too late. */
        record Over() implements Link {}

        record Unknown() implements Link {}
    }

    Link look(Guest guest, String token) {
        return links.read(guest.portal(), token)
                .map(signed -> signed.late()
                        ? new Link.Over()
                        : attempts.find(guest.id(), signed.attempt())
                                .map(attempt -> linked(guest, attempt))
                                .orElseGet(Link.Over::new))
                .orElseGet(Link.Unknown::new);
    }

    private Link linked(Guest guest, Attempt attempt) {
        if (attempt.complete() || attempt.declined().isPresent() || attempt.expired(clock.instant())) {
            return new Link.Over();
        }
        var visit = Visit.of(guest, attempt);
        return visit.question()
                .filter(_ -> visit.underReview().isPresent())
                .<Link>map(question -> visit.reply()
                        .<Link>map(reply -> new Link.Replied(visit, question, reply))
                        .orElseGet(() -> new Link.Ready(visit, question)))
                .orElseGet(Link.Over::new);
    }

    /** Two answers sent at once are one. */
    Link reply(Guest guest, String token, String words) {
        return transactions.in(guest.id(), () -> {
            var locked = locked(guest, token);
            locked.ifPresent(
                    ready -> attempts.keep(ready.visit().with(List.of(new Evidence.Reply(words, clock.instant())))));
            return look(guest, token);
        });
    }

    /** From now on the attempt is this browser's, which goes to the form that says who somebody is. */
    Optional<String> correct(Guest guest, String token) {
        return transactions.in(guest.id(), () -> locked(guest, token).map(ready -> {
            var visit = ready.visit();
            attempts.move(guest.id(), visit.attempt().id(), guest.browser());
            return visit.progress().asking(Ask.Identity.class).map(visit::path).orElseGet(() -> visit.attempt()
                    .id()
                    .path());
        }));
    }

    private Optional<Link.Ready> locked(Guest guest, String token) {
        return links.read(guest.portal(), token)
                .filter(signed -> !signed.late())
                .flatMap(signed -> attempts.lock(guest.id(), signed.attempt()))
                .map(attempt -> linked(guest, attempt))
                .filter(Link.Ready.class::isInstance)
                .map(Link.Ready.class::cast);
    }
}
