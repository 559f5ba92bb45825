package fr.riverain.portal;

import fr.riverain.platform.RefusedAtStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a portal's folder: gathered, so that one reading tells it all. */
final class Refusals {

    private final List<String> sentences = new ArrayList<>();

    void add(Path file, int line, String sentence) {
        sentences.add("%s, line %d: %s".formatted(file, line, sentence));
    }

    void add(Path file, String sentence) {
        sentences.add("%s: %s".formatted(file, sentence));
    }

    /** Empty, and refused, where the file cannot be read. */
    String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            add(file, "cannot be read, and is needed");
            return "";
        }
    }

    void throwIfAny() {
        if (!sentences.isEmpty()) {
            throw new RefusedAtStart(String.join("\n", sentences));
        }
    }
}
