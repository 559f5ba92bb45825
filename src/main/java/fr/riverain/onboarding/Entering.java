package fr.riverain.onboarding;

import java.time.InstantSource;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Who may go on with an attempt: the browser that it is of, as long as it has neither ended nor grown too old. */
@Component
class Entering {

    private final Attempts attempts;
    private final InstantSource clock;

    Entering(Attempts attempts, InstantSource clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    Outcome in(Guest guest, AttemptId id, Function<Visit, Outcome> then) {
        var found = attempts.find(guest.id(), id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var attempt = found.get();
        if (attempt.wasOf(guest.browser())) {
            return new Outcome.LeftBehind(attempt.complete());
        }
        if (!attempt.isOf(guest.browser())) {
            return new Outcome.Unknown();
        }
        if (attempt.expired(clock.instant())) {
            return new Outcome.Expired();
        }
        if (attempt.complete()) {
            return new Outcome.Finished();
        }
        return attempt.declined()
                .<Outcome>map(Outcome.Declined::new)
                .orElseGet(() -> then.apply(Visit.of(guest, attempt)));
    }
}
