package fr.riverain.platform;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the program's own PostgreSQL has on disk, and what an earlier run may have left there. */
record DatabaseFiles(Path home) {

    private static final Logger log = LoggerFactory.getLogger(DatabaseFiles.class);

    private static final String MAJOR_VERSION = "18";
    private static final long PATIENCE_IN_SECONDS = 120;
    private static final long MEGABYTE = 1024 * 1024;

    /** Binaries, an empty cluster and its journal; then what a running cluster needs to breathe. */
    private static final long ROOM_FOR_THE_FIRST_START = 400 * MEGABYTE;

    private static final long ROOM_FOR_LATER_STARTS = 100 * MEGABYTE;

    Path data() {
        return home.resolve("data");
    }

    /** Beside the data, never above: the library deletes old children of this directory. */
    Path binaries() {
        return home.resolve("bin");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    private Path unfinished() {
        return home.resolve("unfinished");
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    boolean exist() {
        return Files.exists(data().resolve("PG_VERSION")) && Files.notExists(unfinished());
    }

    /** Whoever calls this holds the lock of the data directory. */
    void prepare() throws IOException {
        if (Files.notExists(home)) {
            Files.createDirectories(home, asFileAttribute(fromString("rwx------")));
        }
        refuseIfRootMayNotStepDown();
        stopOrphan();
        clearUnfinished();
        refuseFullDisk();
        if (exist()) {
            refuseOtherMajorVersion();
        } else {
            log.info("Preparing a PostgreSQL of its own in {}", home);
            Files.createFile(unfinished());
        }
    }

    void initialised() throws IOException {
        Files.deleteIfExists(unfinished());
    }

    /** After a kill -9 of the program its PostgreSQL lives on. The lock is ours, so nobody is using it. */
    void stopOrphan() throws IOException {
        var orphan = running();
        if (orphan.isPresent()) {
            orphan.get().destroy();
            awaitEnd(orphan.get());
        }
    }

    /** Where it listens, once it does: the file ends with its state. */
    Optional<Integer> port() throws IOException {
        if (running().isEmpty()) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile());
        return lines.getLast().strip().equals("ready")
                ? Optional.of(Integer.parseInt(lines.get(3).strip()))
                : Optional.empty();
    }

    private Optional<ProcessHandle> running() throws IOException {
        return Files.notExists(pidFile())
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(
                                Files.readAllLines(pidFile()).getFirst().strip()))
                        .filter(this::runsFromHere);
    }

    /** After a reboot the number may be somebody else's. */
    private boolean runsFromHere(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(home))
                .isPresent();
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new RefusedAtStart(
                    "The PostgreSQL of an earlier run, process %d, does not stop.".formatted(process.pid()));
        }
    }

    /** Somebody pulled the plug during the very first start: there was nothing in it yet. */
    private void clearUnfinished() throws IOException {
        if (Files.exists(unfinished())) {
            deleteAll(data());
            Files.delete(unfinished());
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void refuseFullDisk() throws IOException {
        var needed = exist() ? ROOM_FOR_LATER_STARTS : ROOM_FOR_THE_FIRST_START;
        var free = Files.getFileStore(home).getUsableSpace();
        if (free < needed) {
            throw new RefusedAtStart("The disk is full: %s has %d MB left, Riverain needs %d MB there to start."
                    .formatted(home, free / MEGABYTE, needed / MEGABYTE));
        }
    }

    private void refuseOtherMajorVersion() throws IOException {
        var version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new RefusedAtStart(
                    "The data in %s is of PostgreSQL %s, and this Riverain brings %s; start the Riverain that made it."
                            .formatted(home, version, MAJOR_VERSION));
        }
    }

    /** PostgreSQL never runs as root; the library starts it in a user namespace of its own, where the machine lets it. */
    private static void refuseIfRootMayNotStepDown() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return;
        }
        try {
            if (new ProcessBuilder("unshare", "-U", "true")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedAtStart(
                "PostgreSQL does not run as root, and this machine forbids stepping down (unshare -U): start Riverain as a normal user.");
    }
}
