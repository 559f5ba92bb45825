package fr.riverain.platform;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The file of the keys: a line for each, with its version, the moment it begins to be written with, and 256 bits. */
record KeyFile(Path path) {

    private static final String HEADING = """
            # Riverain's keys. Whoever has them can guess what is printed on papers; without them every printed paper is void.
            # Keep a copy apart from the database's. A line is never changed or removed, only added.
            """;

    /** It travels in one byte. */
    private static final int LAST_VERSION = 255;

    private static final Set<PosixFilePermission> OURS_ALONE =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    record VersionedKey(int version, Instant since, SecretKey secret) {

        static VersionedKey fresh(int version, Instant since) {
            var secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            return of(version, since, secret);
        }

        private static VersionedKey of(int version, Instant since, byte[] secret) {
            return new VersionedKey(version, since, new SecretKeySpec(secret, "HmacSHA256"));
        }

        static VersionedKey parse(String line) {
            var parts = line.split(" ", -1);
            var secret = HexFormat.of().parseHex(parts[2]);
            var version = Integer.parseInt(parts[0]);
            if (secret.length != 32 || version < 1 || version > LAST_VERSION) {
                throw new IllegalArgumentException(line.substring(0, 1));
            }
            return of(version, Instant.parse(parts[1]), secret);
        }

        String written() {
            return "%d %s %s%n".formatted(version, since, HexFormat.of().formatHex(secret.getEncoded()));
        }
    }

    /** Reads the keys; makes the first where there is no file yet. Two nodes that start at once end up with the same. */
    List<VersionedKey> readOrMake(Instant now) {
        if (Files.notExists(path)) {
            make(now);
        }
        return read();
    }

    List<VersionedKey> read() {
        refuseWhatOthersCanRead();
        try (var lines = Files.lines(path)) {
            var keys = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(VersionedKey::parse)
                    .toList();
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("no key");
            }
            return keys;
        } catch (IOException e) {
            throw new RefusedAtStart("The keys in %s cannot be read: %s".formatted(path, e.getMessage()));
        } catch (RuntimeException e) {
            throw new RefusedAtStart(
                    "%s is not a file of keys: each line has a version, a moment and 64 hexadecimal figures"
                            .formatted(path));
        }
    }

    /** Adds a key that will be written with from that moment on. Who reads has the time until then to learn of it. */
    VersionedKey add(Instant since) {
        refuseUnlessOurs();
        var keys = new ArrayList<>(read());
        var version = keys.getLast().version() + 1;
        if (version > LAST_VERSION) {
            throw new RefusedAtStart("%s is full: no key comes after %d.".formatted(path, LAST_VERSION));
        }
        var fresh = VersionedKey.fresh(version, since);
        keys.add(fresh);
        try {
            Files.move(written(keys), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return fresh;
        } catch (IOException e) {
            throw new RefusedAtStart("No key can be added to %s: %s".formatted(path, e.getMessage()));
        }
    }

    FileTime changed() {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A link to a whole file appears at once, and only where there is none. */
    private void make(Instant now) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent(), asFileAttribute(fromString("rwx------")));
            var fresh = written(List.of(VersionedKey.fresh(1, now)));
            try {
                Files.createLink(path, fresh);
            } catch (FileAlreadyExistsException _) {
                // another node was faster: its keys are everybody's
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException e) {
            throw new RefusedAtStart("No keys can be made in %s: %s".formatted(path, e.getMessage()));
        }
    }

    private Path written(List<VersionedKey> keys) throws IOException {
        var text = new StringBuilder(HEADING);
        keys.forEach(key -> text.append(key.written()));
        var file = Files.createFile(
                path.resolveSibling(path.getFileName() + "." + UUID.randomUUID()),
                asFileAttribute(fromString("rw-------")));
        return Files.writeString(file, text);
    }

    /** The file is written anew: made by another user, the running program could not read it any more. */
    private void refuseUnlessOurs() {
        try {
            var owner = Files.getOwner(path).getName();
            if (!owner.equals(System.getProperty("user.name"))) {
                throw new RefusedAtStart("The keys in %s belong to %s: add one as this user.".formatted(path, owner));
            }
        } catch (IOException e) {
            throw new RefusedAtStart("The keys in %s cannot be read: %s".formatted(path, e.getMessage()));
        }
    }

    private void refuseWhatOthersCanRead() {
        try {
            if (!OURS_ALONE.containsAll(Files.getPosixFilePermissions(path))) {
                throw new RefusedAtStart(
                        "Others can read the keys in %1$s: only its owner may. Put it right with chmod 600 %1$s"
                                .formatted(path));
            }
        } catch (IOException e) {
            throw new RefusedAtStart("The keys in %s cannot be read: %s".formatted(path, e.getMessage()));
        }
    }
}
