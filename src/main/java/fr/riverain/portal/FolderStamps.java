package fr.riverain.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What all portals' folders looked like at a moment, without reading them: enough to see that something has changed. */
record FolderStamps(Map<Path, Map<Path, Stamp>> folders) {

    record Stamp(FileTime changed, long size) {}

    /** Nothing while somebody moves files about under our eyes. */
    static Optional<FolderStamps> of(Path directory) {
        try {
            return Optional.of(new FolderStamps(PortalFolder.within(directory).stream()
                    .collect(Collectors.toUnmodifiableMap(folder -> folder, FolderStamps::files))));
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
    }

    boolean differ(FolderStamps before, Path folder) {
        return !Objects.equals(folders.get(folder), before.folders.get(folder));
    }

    private static Map<Path, Stamp> files(Path folder) {
        try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .collect(Collectors.toUnmodifiableMap(file -> file, FolderStamps::stamp));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stamp stamp(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
