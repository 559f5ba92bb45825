package fr.riverain.portal;

import fr.riverain.platform.RefusedAtStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./riverain portal check DIR}: says what a start would say about a portal's folder, without starting anything. */
public final class PortalCheck {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private PortalCheck() {}

    public static int run(List<String> arguments) {
        if (arguments.size() != 1) {
            System.err.println(
                    "./riverain portal check DIR, where DIR is a portal's folder, or a folder of such folders");
            return MISUSED;
        }
        var folders = folders(Path.of(arguments.getFirst()));
        return folders.stream().mapToInt(PortalCheck::check).max().orElse(REFUSED);
    }

    private static List<Path> folders(Path directory) {
        if (Files.exists(directory.resolve("portal.yaml"))) {
            return List.of(directory.toAbsolutePath().normalize());
        }
        if (!Files.isDirectory(directory)) {
            throw new RefusedAtStart("There is no folder %s.".formatted(directory));
        }
        try (var found = Files.list(directory)) {
            var portals = found.filter(folder -> Files.exists(folder.resolve("portal.yaml")))
                    .sorted()
                    .toList();
            if (portals.isEmpty()) {
                throw new RefusedAtStart("There is no portal.yaml in %s.".formatted(directory));
            }
            return portals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int check(Path folder) {
        try {
            var portal = PortalFolder.read(folder, new PublicAddress("https", 443));
            System.out.println("✓ %s, number %d, at %s"
                    .formatted(portal.slug(), portal.id().value(), portal.url("/")));
            return 0;
        } catch (RefusedAtStart e) {
            System.err.println("✗ " + e.getMessage());
            return REFUSED;
        }
    }
}
