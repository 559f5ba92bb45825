package fr.riverain.onboarding;

import fr.riverain.account.Accounts;
import fr.riverain.account.MobileNumber;
import fr.riverain.notification.NoteLimits;
import fr.riverain.onboarding.Sendings.Leave;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Flash;
import fr.riverain.portal.Portal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The codes that a mobile is confirmed with, one at a time. Where the mobile opens an account already its owner is told so there, and
 * whoever waits on the page sees what everybody sees: no code that they could type is right.
 */
@Component
class Codes {

    /** As long as an SMS may take: nobody is sent three because the first was slow. */
    static final Duration BETWEEN = Duration.ofMinutes(1);

    private final TenantTransactions transactions;
    private final Attempts attempts;
    private final Challenges challenges;
    private final Accounts accounts;
    private final NoteLimits limits;
    private final CodeNotes notes;
    private final InstantSource clock;

    Codes(
            TenantTransactions transactions,
            Attempts attempts,
            Challenges challenges,
            Accounts accounts,
            NoteLimits limits,
            CodeNotes notes,
            InstantSource clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.challenges = challenges;
        this.accounts = accounts;
        this.limits = limits;
        this.notes = notes;
        this.clock = clock;
    }

    static Optional<Ask.PhoneCode> code(Step step) {
        return step.asking()
                .filter(Ask.PhoneCode.class::isInstance)
                .map(Ask.PhoneCode.class::cast)
                .findFirst();
    }

    /** Before answers are kept after which a code would leave: counts it, and refuses them where too many have left already. */
    Leave before(Visit after) {
        return due(after)
                .<Leave>map(_ -> count(after)
                        .<Leave>map(until -> new Leave.Wait(
                                Wrong.at(PhoneHandler.NUMBER, "onboarding.phone.wait", hour(after, until))))
                        .orElseGet(Leave.Counted::new))
                .orElseGet(Leave.Nothing::new);
    }

    /** A code that was right has done its service. */
    void endConfirmed(Visit visit) {
        visit.progress()
                .path()
                .find(Evidence.PhoneConfirmed.class)
                .ifPresent(confirmed ->
                        challenges.use(visit.guest().id(), visit.attempt().id(), confirmed.number()));
    }

    /** Part of the transaction that keeps the answers. */
    void sendIfDue(Visit visit) {
        due(visit).ifPresent(code -> send(visit, code));
    }

    /** Asked for by pressing a button, this way or another. The code before it ends. Nothing where it was right meanwhile. */
    Optional<Flash> again(Visit visit, Form form) {
        var given = given(visit);
        var waits = latest(visit.guest().id(), visit.attempt().id(), given.number())
                .map(Codes::againFrom)
                .filter(this::ahead)
                .or(() -> count(visit));
        if (waits.isPresent()) {
            return Optional.of(Flash.warn("onboarding.code.again-from", hour(visit, waits.get())));
        }
        var by = ways(visit.guest().portal()).stream()
                .filter(way -> way.slug().equals(form.get(PhoneHandler.BY)))
                .findFirst()
                .orElse(given.channel());
        return transactions.in(visit.guest().id(), () -> again(visit, new Evidence.PhoneGiven(given.number(), by)));
    }

    /** Whoever answers at the same moment holds the row: what they answered stays. */
    private Optional<Flash> again(Visit seen, Evidence.PhoneGiven given) {
        var waiting = attempts.lock(seen.guest().id(), seen.attempt().id())
                .filter(attempt -> !attempt.complete())
                .map(attempt -> Visit.of(seen.guest(), attempt))
                .filter(visit -> visit.progress().path().phone().equals(Optional.of(given.number())))
                .map(visit -> visit.with(List.of(given)));
        return waiting.flatMap(
                visit -> visit.progress().current().flatMap(Codes::code).map(code -> {
                    attempts.keep(visit);
                    send(visit, code);
                    return Flash.good("onboarding.code.again." + given.channel().slug());
                }));
    }

    Optional<Challenge> latest(PortalId portal, AttemptId attempt, String number) {
        return challenges.latest(portal, attempt, number);
    }

    Optional<Challenge> live(Optional<Challenge> sent) {
        return sent.filter(challenge -> challenge.live(clock.instant()));
    }

    static Instant againFrom(Challenge sent) {
        return sent.sentAt().plus(BETWEEN);
    }

    boolean ahead(Instant moment) {
        return clock.instant().isBefore(moment);
    }

    /** How a code can come here. */
    List<Ask.Channel> ways(Portal portal) {
        return notes.ways(Visit.journey(portal));
    }

    /** One is due where none lives, or where the one that lives went another way than is wanted now. */
    private Optional<Ask.PhoneCode> due(Visit visit) {
        return visit.progress().current().flatMap(Codes::code).filter(_ -> live(latest(
                        visit.guest().id(), visit.attempt().id(), given(visit).number()))
                .filter(sent -> sent.went(given(visit).channel()))
                .isEmpty());
    }

    private Optional<Instant> count(Visit visit) {
        return limits.count(
                visit.guest().id(), given(visit).number(), visit.guest().client());
    }

    private void send(Visit visit, Ask.PhoneCode code) {
        var given = given(visit);
        var portal = visit.guest().id();
        var holder = accounts.byPhone(portal, new MobileNumber(given.number()));
        var issued = challenges.issueCode(
                portal,
                visit.attempt().id(),
                holder.isPresent() ? Challenge.Kind.HOLDER : Challenge.Kind.CODE,
                given,
                code.valid());
        if (holder.isPresent()) {
            notes.holder(visit, given);
        } else {
            notes.code(visit, given, issued, code.valid());
        }
    }

    private static Evidence.PhoneGiven given(Visit visit) {
        return visit.progress().path().find(Evidence.PhoneGiven.class).orElseThrow();
    }

    private static String hour(Visit visit, Instant until) {
        return visit.guest().portal().in(visit.guest().language()).hour(until);
    }
}
