package fr.riverain.onboarding;

import fr.riverain.account.EmailAddress;
import fr.riverain.account.Waiting;
import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Somebody who waits for an agent comes back by the door, perhaps with another device: the right password shows how far it is. The
 * way there is an address that is good for some minutes, given to whoever had the password right, and to nobody else.
 */
@Component
class Returning implements Waiting {

    private static final Duration VALID = Duration.ofMinutes(15);

    private final TenantTransactions transactions;
    private final Requests requests;
    private final Attempts attempts;
    private final Questions questions;
    private final Keys keys;
    private final InstantSource clock;

    Returning(
            TenantTransactions transactions,
            Requests requests,
            Attempts attempts,
            Questions questions,
            Keys keys,
            InstantSource clock) {
        this.transactions = transactions;
        this.requests = requests;
        this.attempts = attempts;
        this.questions = questions;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Optional<Request> of(Portal portal, EmailAddress address) {
        return transactions.in(portal.id(), () -> requests.waiting(portal.id(), address)
                .flatMap(id -> attempts.find(portal.id(), id))
                .filter(attempt -> !attempt.expired(clock.instant()))
                .flatMap(attempt -> Link.password(attempt.file())
                        .map(password -> new Request(password, path(portal, attempt.id())))));
    }

    private String path(Portal portal, AttemptId id) {
        var until = clock.instant().plus(VALID).getEpochSecond();
        return "/inscription/demande/"
                + keys.sign(Purpose.ATTEMPT, "%d|%s|%d".formatted(portal.id().value(), id, until));
    }

    /** The page that waits, for a browser that may only look. */
    Optional<Outcome.Shown> look(Guest guest, String token) {
        return attempt(guest, token).map(attempt -> {
            var visit = Visit.of(guest, attempt);
            return new Outcome.Shown(visit, visit.next(), questions.show(visit, visit.next(), Form.EMPTY));
        });
    }

    /** From now on the attempt is this browser's: it may correct it, or end it. */
    Optional<AttemptId> take(Guest guest, String token) {
        return transactions.in(guest.id(), () -> attempt(guest, token)
                .flatMap(attempt -> attempts.lock(guest.id(), attempt.id()))
                .filter(attempt -> !attempt.complete() && attempt.declined().isEmpty())
                .map(attempt -> {
                    attempts.move(guest.id(), attempt.id(), guest.browser());
                    return attempt.id();
                }));
    }

    private Optional<Attempt> attempt(Guest guest, String token) {
        return keys.verify(Purpose.ATTEMPT, token)
                .map(said -> said.split("\\|", -1))
                .filter(said -> said.length == 3
                        && said[0].equals(String.valueOf(guest.id().value()))
                        && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(said[2]))))
                .flatMap(said -> attempts.find(guest.id(), AttemptId.of(said[1])))
                .filter(attempt ->
                        !attempt.complete() && attempt.declined().isEmpty() && !attempt.expired(clock.instant()));
    }
}
