package fr.riverain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The system's clock, which a test moves forward. To be imported by tests in which links and attempts grow old. */
@TestComponent
@Primary
public class AheadClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead);
    }

    public synchronized void advance(Duration time) {
        ahead = ahead.plus(time);
    }
}
