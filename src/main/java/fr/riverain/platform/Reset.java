package fr.riverain.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Empties a demo's data directory, before anything of the program has looked into it. */
public final class Reset {

    private Reset() {}

    public static int run(List<String> arguments) {
        var root = Path.of(arguments.getFirst());
        if (Files.notExists(root)) {
            return 0;
        }
        var data = DataDirectory.open(root, DataDirectory.Use.DEMO, null);
        try (var _ = data.lock().orElseThrow(data::held)) {
            new DatabaseFiles(data.resolve("database")).stopOrphan();
            data.empty();
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
