package fr.riverain.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** The portals of the house, and one more that only tests have: for tests that need nothing else of Spring. */
public final class TestPortals {

    private static final Portals ALL = new Portals(new Portals.Settings("portals"), new PublicAddress("http", 8080));

    private static final class Together {
        static final Path DIRECTORY = gathered();
    }

    private TestPortals() {}

    public static Portals all() {
        return ALL;
    }

    /** As if a folder had become broken under the running program. With an empty map, as if all were well again. */
    public static void refuse(Portals portals, Map<String, String> refusals) {
        portals.stand(portals.all(), refusals);
    }

    public static Portal named(String slug) {
        return ALL.named(slug).orElseThrow();
    }

    /** Whoever makes a portal puts it into one of these, and every test that walks all of them walks it too. */
    public static Path directory() {
        return Together.DIRECTORY;
    }

    public static List<Portal> everyOne() {
        return new Portals(new Portals.Settings(directory().toString()), new PublicAddress("https", 443)).all();
    }

    private static Path gathered() {
        var together = Path.of("target/portals");
        try {
            FileSystemUtils.deleteRecursively(together);
            for (var home : List.of("portals", "src/test/portals")) {
                for (var folder : PortalFolder.within(Path.of(home))) {
                    FileSystemUtils.copyRecursively(folder, together.resolve(folder.getFileName()));
                }
            }
            return Files.createDirectories(together);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
