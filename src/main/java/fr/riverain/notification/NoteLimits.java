package fr.riverain.notification;

import fr.riverain.platform.Client;
import fr.riverain.platform.Limit;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What strangers can have sent to telephones is bounded, because each note is paid for and each bothers somebody: to one number, from
 * one block of addresses, and by one portal altogether.
 */
@Component
public class NoteLimits {

    private static final Duration DAY = Duration.ofDays(1);
    private static final String EVERYBODY = "everybody";

    private final Throttle throttle;
    private final NoteSettings settings;

    NoteLimits(Throttle throttle, NoteSettings settings) {
        this.throttle = throttle;
        this.settings = settings;
    }

    /**
     * Counts a note about to be asked for, outside the transaction that will write it. Who has asked for too many learns when the next
     * may leave; the portal's own bound comes last, so that nobody uses it up who is held back already.
     */
    public Optional<Instant> count(PortalId portal, String number, Client client) {
        return Stream.<Supplier<Verdict>>of(
                        () -> throttle.count(portal, Limit.NOTE_ADDRESS, client.block()),
                        () -> throttle.count(portal, Limit.NOTE_NUMBER, number, client),
                        () -> throttle.countAtMost(portal, "notes of the day", number, settings.perNumber(), DAY),
                        () -> throttle.countAtMost(portal, "notes of the portal", EVERYBODY, settings.perDay(), DAY))
                .map(Supplier::get)
                .flatMap(verdict -> verdict instanceof Verdict.Wait(var until) ? Stream.of(until) : Stream.empty())
                .findFirst();
    }
}
