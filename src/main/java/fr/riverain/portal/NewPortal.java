package fr.riverain.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.riverain.platform.RefusedAtStart;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** {@code ./riverain portal new NAME}: writes a portal's folder that can be read as it stands, and explains itself. */
final class NewPortal {

    private static final int MISUSED = 2;
    private static final int LONGEST = 40;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Path SCHEMA = Path.of("docs/portal.schema.json");
    private static final List<String> FILES = List.of(
            "portal.yaml", "texts_fr.properties", "texts_en.properties", "theme.css", "logo.svg", "picture.svg");

    private NewPortal() {}

    static int run(List<String> arguments) {
        if (arguments.size() != 2) {
            System.err.println("./riverain portal new NAME [--in DIR], where DIR is the folder of all portals");
            return MISUSED;
        }
        return PortalCheck.run(List.of(
                write(arguments.getFirst(), Path.of(arguments.getLast())).toString()));
    }

    static Path write(String name, Path directory) {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST) {
            throw new RefusedAtStart(
                    "“%s” cannot be a portal’s name: small letters without accents, digits, single dashes, a letter first, %d at most."
                            .formatted(name, LONGEST));
        }
        var folder = directory.toAbsolutePath().normalize().resolve(name);
        var words = Map.of(
                "{{name}}", name,
                "{{number}}", Integer.toString(free(directory)),
                "{{schema}}", folder.relativize(SCHEMA.toAbsolutePath()).toString());
        try {
            Files.createDirectory(folder);
            for (var file : FILES) {
                Files.writeString(folder.resolve(file), filled(file, words));
            }
            return folder;
        } catch (FileAlreadyExistsException e) {
            throw new RefusedAtStart("%s is there already; choose another name.".formatted(folder));
        } catch (IOException e) {
            throw new RefusedAtStart("%s cannot be written: %s".formatted(folder, e.getMessage()));
        }
    }

    /** The next after the highest: the number of a portal that was taken away may still lead rows. */
    private static int free(Path directory) {
        return 1
                + portals(directory)
                        .mapToInt(folder -> new YamlFile(folder.resolve("portal.yaml"))
                                .tree()
                                .path("number")
                                .asInt(0))
                        .max()
                        .orElse(0);
    }

    private static java.util.stream.Stream<Path> portals(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new RefusedAtStart("There is no folder %s to write in.".formatted(directory.toAbsolutePath()));
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> Files.exists(file.resolve("portal.yaml"))).toList().stream();
        } catch (IOException e) {
            throw new RefusedAtStart("%s cannot be read.".formatted(directory.toAbsolutePath()));
        }
    }

    private static String filled(String file, Map<String, String> words) throws IOException {
        try (var in = Objects.requireNonNull(NewPortal.class.getResourceAsStream("/new-portal/" + file))) {
            var text = new String(in.readAllBytes(), UTF_8);
            for (var word : words.entrySet()) {
                text = text.replace(word.getKey(), word.getValue());
            }
            return text;
        }
    }
}
