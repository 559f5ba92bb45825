package fr.riverain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The system's clock, which a test moves forward. To be imported by tests in which links and attempts grow old. */
@Component
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
