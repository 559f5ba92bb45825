package fr.riverain.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./riverain keys rotate}: one key more, with which everything new is made. Needs the file alone: a running program reads it. */
@Component("keys rotate")
class RotateKeys implements Command {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private final Path file;
    private final InstantSource clock;

    RotateKeys(Keys.Settings settings, InstantSource clock) {
        this.file = Path.of(settings.keys()).toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public int run(List<String> arguments) {
        return run(arguments, new PrintStream(System.out, true, UTF_8));
    }

    int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            out.println("Usage: ./riverain keys rotate [--data DIR]");
            return 2;
        }
        if (Files.notExists(file)) {
            throw new RefusedAtStart(
                    "There are no keys in %s: the first start makes them. RIVERAIN_KEYS and --data say where."
                            .formatted(file));
        }
        var added = new KeyFile(file).add(clock.instant().plus(Keys.UNTIL_WRITTEN_WITH));
        out.printf("""
                Key %d is in %s. From %s on everything new is made with it; what older keys made is read as before.
                Copy the file now, to wherever its backup is and, unless they share it, to every other node before that time.
                """, added.version(), file, MINUTE.format(added.since()));
        return 0;
    }
}
