package fr.riverain.platform;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything this node keeps on disk, below one directory: its own database, its keys. A stamp in it says whose it is and which
 * version of the program wrote to it last, so that an older one, or a demo, does not lay hands on it.
 */
public final class DataDirectory {

    private static final String STAMP = "riverain.stamp";
    private static final Set<PosixFilePermission> OURS_ALONE = fromString("rwx------");
    private static final String LOCK = "lock";
    private static final Set<String> OURS = Set.of(STAMP, LOCK, "database", "keys", "files", "demo");

    /** What it was made for: a demo's may be emptied, the other never. */
    enum Use {
        DEMO,
        START
    }

    private final Path root;

    private DataDirectory(Path root) {
        this.root = root;
    }

    /**
     * @param version this program's; unknown when it does not run from its jar
     */
    static DataDirectory open(Path root, Use use, @Nullable String version) {
        try {
            var directory = new DataDirectory(Files.createDirectories(root).toRealPath());
            directory.refuseForeign(use);
            directory.refuseNewer(version);
            directory.stamp(use, version);
            return directory;
        } catch (IOException e) {
            throw new RefusedAtStart("The data directory %s cannot be used: %s.".formatted(root, reason(e)));
        }
    }

    /** As a guest, for a command that works beside a running program or before the first start: leaves no stamp. */
    static DataDirectory visit(Path root) {
        return new DataDirectory(root.toAbsolutePath().normalize());
    }

    /** This program's version; null when it runs from classes instead of its jar. */
    static @Nullable String programVersion() {
        return DataDirectory.class.getPackage().getImplementationVersion();
    }

    public Path path() {
        return root;
    }

    public Path resolve(String child) {
        return root.resolve(child);
    }

    /** Held until closed or until this process ends, however it ends. */
    Optional<FileChannel> lock() {
        try {
            var file = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (file.tryLock() != null) {
                return Optional.of(file);
            }
            file.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new RefusedAtStart("The data directory %s cannot be used: %s.".formatted(root, reason(e)));
        }
    }

    RefusedAtStart held() {
        return new RefusedAtStart("Another Riverain is running with the data of %s.".formatted(root));
    }

    /** Forgets everything, and which version wrote it. Only ever called on what was opened as a demo. */
    void empty() {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(root) && !file.equals(root.resolve(STAMP)) && !file.equals(root.resolve(LOCK))) {
                    Files.deleteIfExists(file);
                }
            }
            var stamp = read();
            stamp.remove("version");
            write(stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseForeign(Use use) throws IOException {
        var owner = Files.getOwner(root).getName();
        if (!Files.isWritable(root) || !owner.equals(System.getProperty("user.name"))) {
            throw new RefusedAtStart(
                    "The data directory %s belongs to %s; start Riverain as this user, or give another directory with --data."
                            .formatted(root, owner));
        }
        var made = read().getProperty("use");
        if (made == null) {
            refuseUnknownFiles();
            Files.setPosixFilePermissions(root, OURS_ALONE);
        } else if (!made.equals(use.name())) {
            throw new RefusedAtStart("%s holds the data of ./riverain %s; give another directory with --data."
                    .formatted(root, made.toLowerCase(Locale.ROOT)));
        }
    }

    private void refuseUnknownFiles() throws IOException {
        try (var files = Files.list(root)) {
            if (!files.allMatch(file -> OURS.contains(file.getFileName().toString()))) {
                throw new RefusedAtStart(
                        "%s holds something else than Riverain's data; give an empty directory with --data."
                                .formatted(root));
            }
        }
    }

    private void refuseNewer(@Nullable String version) throws IOException {
        var written = read().getProperty("version");
        if (version != null && written != null && Version.parse(written).compareTo(Version.parse(version)) > 0) {
            throw new RefusedAtStart(
                    "The data in %s was written by Riverain %s, newer than this Riverain %s; start the newer program."
                            .formatted(root, written, version));
        }
    }

    private void stamp(Use use, @Nullable String version) throws IOException {
        var stamp = read();
        stamp.setProperty("use", use.name());
        if (version != null) {
            stamp.setProperty("version", version);
        }
        if (!stamp.equals(read())) {
            write(stamp);
        }
    }

    private void write(Properties stamp) throws IOException {
        try (var file = Files.newBufferedWriter(root.resolve(STAMP))) {
            stamp.store(file, "Written by Riverain, to know its own. Do not edit.");
        }
    }

    private Properties read() throws IOException {
        var stamp = new Properties();
        if (Files.exists(root.resolve(STAMP))) {
            try (var file = Files.newBufferedReader(root.resolve(STAMP))) {
                stamp.load(file);
            }
        }
        return stamp;
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replaceFirst("Exception$", "") + " " + e.getMessage();
    }
}
