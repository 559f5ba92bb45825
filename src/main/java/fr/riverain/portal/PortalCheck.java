package fr.riverain.portal;

import fr.riverain.platform.RefusedAtStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code ./riverain portal check DIR}: says what a start would say about a portal's folder, without starting anything. */
final class PortalCheck {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private PortalCheck() {}

    static int run(List<String> arguments) {
        if (arguments.size() == 2 && arguments.getFirst().equals("--hex")) {
            return hueOf(arguments.getLast());
        }
        if (arguments.size() != 1) {
            System.err.println("""
                    ./riverain portal check DIR, where DIR is a portal's folder, or a folder of such folders
                    ./riverain portal check --hex '#0b5394', for the hue and chroma of a colour""");
            return MISUSED;
        }
        return check(folders(Path.of(arguments.getFirst())));
    }

    private static int hueOf(String hex) {
        if (!hex.matches("#?[0-9a-fA-F]{6}")) {
            System.err.println("✗ “%s” is no colour; write six hexadecimal digits, as #0b5394".formatted(hex));
            return MISUSED;
        }
        var colour = Colour.hex(hex).oklch();
        System.out.println(String.format(Locale.ROOT, "--hue: %.0f;%n--chroma: %.3f;", colour.hue(), colour.chroma()));
        return 0;
    }

    private static List<Path> folders(Path directory) {
        if (Files.exists(directory.resolve("portal.yaml"))) {
            return List.of(directory.toAbsolutePath().normalize());
        }
        return PortalFolder.within(directory);
    }

    private static int check(List<Path> folders) {
        var read = folders.stream().flatMap(folder -> read(folder).stream()).toList();
        try {
            Neighbours.check(read);
        } catch (RefusedAtStart e) {
            System.err.println("✗ " + e.getMessage());
            return REFUSED;
        }
        return read.size() == folders.size() ? 0 : REFUSED;
    }

    private static Optional<Portal> read(Path folder) {
        try {
            var portal = PortalFolder.read(folder, new PublicAddress("https", 443));
            System.out.println("✓ %s, number %d, at %s"
                    .formatted(portal.slug(), portal.id().value(), portal.url("/")));
            return Optional.of(portal);
        } catch (RefusedAtStart e) {
            System.err.println("✗ " + e.getMessage());
            return Optional.empty();
        }
    }
}
