package fr.riverain.platform;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Identifiers that sort by the moment they were made (UUID version 7), so that new rows lie together. The fraction of the
 * millisecond follows it; what remains is chance.
 */
@Component
public class Identifiers {

    private static final int NANOS_IN_A_MILLISECOND = 1_000_000;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Identifiers(InstantSource clock) {
        this.clock = clock;
    }

    public UUID next() {
        var now = clock.instant();
        var nanos = now.truncatedTo(ChronoUnit.MILLIS).until(now, ChronoUnit.NANOS);
        var fraction = nanos * 4096 / NANOS_IN_A_MILLISECOND;
        return new UUID(now.toEpochMilli() << 16 | 0x7000L | fraction, 1L << 63 | random.nextLong() >>> 2);
    }
}
