package fr.riverain.identity;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What issuers say of themselves, asked again every hour; each node asks for itself. */
@Component
class Issuers {

    private static final Duration KEPT = Duration.ofHours(1);

    private final IssuerWire wire;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Issuers(IssuerWire wire, InstantSource clock) {
        this.wire = wire;
        this.clock = clock;
    }

    private record Known(Issuer issuer, Instant askedAt) {}

    Issuer named(String name) throws IOException, Unbelievable {
        var before = known.get(name);
        var now = clock.instant();
        if (before != null && now.isBefore(before.askedAt().plus(KEPT))) {
            return before.issuer();
        }
        var asked = Issuer.ask(name, wire);
        known.put(name, new Known(asked, now));
        return asked;
    }

    IssuerWire wire() {
        return wire;
    }
}
