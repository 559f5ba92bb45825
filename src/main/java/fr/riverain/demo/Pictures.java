package fr.riverain.demo;

import fr.riverain.portal.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

final class Pictures {

    private Pictures() {}

    static String of(Portal portal) {
        var file = portal.folder().resolve("picture.svg");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
