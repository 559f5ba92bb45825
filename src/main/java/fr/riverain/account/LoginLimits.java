package fr.riverain.account;

import fr.riverain.notification.NoteLimits;
import fr.riverain.platform.Client;
import fr.riverain.platform.Limit;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import fr.riverain.portal.Portal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every message is bounded, and every guess: by the mailbox or telephone it is for, and by where it comes from. */
@Component
class LoginLimits {

    private final Throttle throttle;
    private final NoteLimits notes;

    LoginLimits(Throttle throttle, NoteLimits notes) {
        this.throttle = throttle;
        this.notes = notes;
    }

    Optional<Instant> count(Portal portal, Login fresh, Client client) {
        return switch (fresh) {
            case Login.Email(var address) ->
                first(
                        throttle.count(portal.id(), Limit.MAIL_PER_RECIPIENT, address.key()),
                        throttle.count(portal.id(), Limit.MAIL_ADDRESS, client.block()));
            case Login.Mobile(var number) -> notes.count(portal.id(), number.international(), client);
        };
    }

    Optional<Instant> countGuess(Portal portal, Login fresh, Client client) {
        return first(
                throttle.count(portal.id(), Limit.NOTE_CODE_ADDRESS, client.block()),
                throttle.count(portal.id(), Limit.NOTE_CODE_NUMBER, fresh.key(), client));
    }

    void right(Portal portal, Login fresh, Client client) {
        throttle.clear(portal.id(), Limit.NOTE_CODE_NUMBER, fresh.key(), client);
        throttle.giveBack(portal.id(), Limit.NOTE_CODE_ADDRESS, client.block());
    }

    private static Optional<Instant> first(Verdict one, Verdict other) {
        return Stream.of(one, other)
                .flatMap(verdict -> verdict instanceof Verdict.Wait(var until) ? Stream.of(until) : Stream.of())
                .findFirst();
    }
}
