package fr.riverain.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is told to go on. It begins on the day on which all our examples play. */
public final class TestClock implements InstantSource {

    public static final Instant START = Instant.parse("2026-11-16T13:22:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    public synchronized void advance(Duration time) {
        now = now.plus(time);
    }
}
