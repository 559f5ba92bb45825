package fr.riverain.contract;

import fr.riverain.exchange.TestImport;
import fr.riverain.portal.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Files written as one text: each begins with its name. */
record TestPapers(Path folder, TestImport imports) {

    private static final Pattern FILE = Pattern.compile("(?ms)^(\\w+): (.*?)(?=^\\w+: |\\z)");

    void take(Portal portal, String files) {
        try {
            var directory = Files.createDirectories(folder.resolve(portal.slug()));
            for (var file : FILE.matcher(files).results().toList()) {
                Files.writeString(directory.resolve(file.group(1) + ".csv"), file.group(2));
            }
            imports.take(portal.id(), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
