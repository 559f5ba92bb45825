package fr.riverain.onboarding;

import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Flash;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is done with a link. Opening it does nothing: mail scanners open every link. */
@Component
class Confirmations {

    private final TenantTransactions transactions;
    private final Attempts attempts;
    private final Challenges challenges;
    private final ElsewherePassword elsewhere;
    private final Completion completion;
    private final Links links;
    private final InstantSource clock;

    Confirmations(
            TenantTransactions transactions,
            Attempts attempts,
            Challenges challenges,
            ElsewherePassword elsewhere,
            Completion completion,
            Links links,
            InstantSource clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.challenges = challenges;
        this.elsewhere = elsewhere;
        this.completion = completion;
        this.links = links;
        this.clock = clock;
    }

    /** What comes of pressing the button. */
    sealed interface Pressing {

        record Refused(Link.Ready link, List<Wrong> wrongs) implements Pressing {}

        record Done(Outcome outcome) implements Pressing {}

        /** The link is good for something else, or for nothing: its page says what. */
        record Not(Link link) implements Pressing {}
    }

    Link look(Guest guest, String token) {
        return transactions.in(guest.id(), () -> challenges
                .bySecret(guest.id(), token)
                .flatMap(challenge -> attempts.find(guest.id(), challenge.attempt())
                        .map(attempt -> Link.of(attempt, challenge, guest.browser(), clock.instant())))
                .orElseGet(Link.Unknown::new));
    }

    Pressing press(Guest guest, String token, Form form) {
        var link = look(guest, token);
        if (!(link instanceof Link.Ready ready)) {
            return new Pressing.Not(link);
        }
        return switch (ready.trust()) {
            case BEGAN_HERE, ELSEWHERE -> confirm(guest, ready, Optional.empty());
            case ELSEWHERE_WITH_PASSWORD ->
                switch (elsewhere.accept(guest, ready, form)) {
                    case ElsewherePassword.Known _ -> confirm(guest, ready, Optional.empty());
                    case ElsewherePassword.Chosen(var instead) -> confirm(guest, ready, Optional.of(instead));
                    case ElsewherePassword.Refused(var wrongs) -> new Pressing.Refused(ready, wrongs);
                };
        };
    }

    private Pressing confirm(Guest guest, Link.Ready ready, Optional<Evidence> password) {
        return transactions.in(guest.id(), () -> {
            var attempt = attempts.lock(guest.id(), ready.attempt().id());
            var link = attempt.map(one -> Link.of(one, ready.challenge(), guest.browser(), clock.instant()))
                    .orElseGet(Link.Unknown::new);
            return link instanceof Link.Ready still && still.trust() == ready.trust()
                    ? confirmed(guest, still, password)
                    : new Pressing.Not(link);
        });
    }

    private Pressing confirmed(Guest guest, Link.Ready ready, Optional<Evidence> password) {
        var answers = new ArrayList<Evidence>();
        password.ifPresent(answers::add);
        answers.add(new Evidence.EmailConfirmed(ready.challenge().address()));
        if (ready.trust() == Link.Trust.ELSEWHERE || password.isPresent()) {
            answers.addAll(notVouchedFor(ready.attempt().file()));
        }
        var visit = Visit.of(guest, ready.attempt()).with(answers);
        challenges.use(guest.id(), ready.challenge());
        attempts.keep(visit);
        if (ready.trust() != Link.Trust.BEGAN_HERE) {
            attempts.move(guest.id(), ready.attempt().id(), guest.browser());
        }
        return new Pressing.Done(
                visit.progress().complete()
                        ? completion.finish(visit)
                        : Outcome.Elsewhere.to(visit.attempt().id().path()));
    }

    /** Whoever reads the mailbox may not be who came from FranceConnect: it must not open the account of the one to the other. */
    private List<Evidence> notVouchedFor(File file) {
        return file
                .find(Evidence.FranceConnectOffered.class)
                .<Evidence>map(_ -> new Evidence.FranceConnectOffered(Optional.empty(), clock.instant()))
                .stream()
                .toList();
    }

    /** An expired link again, to the same address. The link alone is enough: it was sent there before. */
    Optional<Flash> resend(Guest guest, String token) {
        return sent(look(guest, token))
                .filter(attempt -> waits(guest, attempt))
                .map(attempt -> links.again(Visit.of(guest, attempt)));
    }

    private static Optional<Attempt> sent(Link link) {
        return switch (link) {
            case Link.Expired expired -> Optional.of(expired.attempt());
            case Link.Ready ready -> Optional.of(ready.attempt());
            case Link.Addition addition -> Optional.of(addition.attempt());
            case Link.Unknown _, Link.Pressed _, Link.Superseded _ -> Optional.empty();
        };
    }

    private static boolean waits(Guest guest, Attempt attempt) {
        return Visit.of(guest, attempt)
                .progress()
                .current()
                .flatMap(Links::link)
                .isPresent();
    }

    /** « Ce n’est pas moi »: whoever reads the mailbox may end what somebody else began with it. */
    boolean forget(Guest guest, String token) {
        return transactions.in(guest.id(), () -> {
            var attempt = sent(look(guest, token))
                    .flatMap(one -> attempts.lock(guest.id(), one.id()))
                    .filter(one -> one.account().isEmpty());
            attempt.ifPresent(one -> attempts.delete(guest.id(), one.id()));
            return attempt.isPresent();
        });
    }
}
