package fr.riverain.demo;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The system's time, and what has been skipped of it. Never goes back, not even by a restart: rows would be younger than
 * the present.
 */
@Component
@Primary
@Profile("demo")
class DemoClock implements InstantSource {

    static final Duration FURTHEST = Duration.ofDays(3650);

    private final InstantSource system = InstantSource.system();
    private final Path file;
    private volatile Duration ahead;

    DemoClock(Demo.DemoFolder folder) {
        this.file = folder.path().resolve("clock");
        this.ahead = read(file);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead);
    }

    Duration ahead() {
        return ahead;
    }

    /** False for a step back, none at all, or one too far. */
    synchronized boolean advance(Duration step) {
        if (!step.isPositive() || step.compareTo(FURTHEST.minus(ahead)) > 0) {
            return false;
        }
        var next = ahead.plus(step);
        write(next);
        ahead = next;
        return true;
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Duration next) {
        try {
            var draft = Files.writeString(file.resolveSibling("clock.new"), next.toString());
            Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
