package fr.riverain.nodes;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import fr.riverain.Riverain;
import fr.riverain.platform.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The program in a process of its own, as an operator starts it beside others: all they share is the database and the key file. */
record Node(String name, int port, Process process) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path HOME = Path.of("target/nodes");

    /**
     * Looks for others' unfinished work every second, and believes a node dead after two: an operator's wait half a minute longer.
     */
    private static final List<String> IN_A_HURRY = List.of(
            "--db-scheduler.polling-interval=100ms",
            "--db-scheduler.heartbeat-interval=500ms",
            "--server.address=127.0.0.1",
            "--management.server.port=-1");

    static Node start(String name, TestDatabase database, Path keys, int mailPort) {
        try {
            var port = freePort();
            var log = Files.createDirectories(HOME).resolve(name + ".log").toFile();
            var program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "-cp",
                            classPath(),
                            Riverain.class.getName(),
                            "--db-scheduler.scheduler-name=" + name)
                    .redirectErrorStream(true)
                    .redirectOutput(log);
            program.command().addAll(IN_A_HURRY);
            program.environment()
                    .putAll(Map.of(
                            "RIVERAIN_PORT", Integer.toString(port),
                            "RIVERAIN_DATA", HOME.resolve(name).toString(),
                            "RIVERAIN_KEYS", keys.toString(),
                            "RIVERAIN_DATABASE_URL", database.url(),
                            "RIVERAIN_DATABASE_PASSWORD", database.password(),
                            "RIVERAIN_DATABASE_OWNERPASSWORD", database.ownerPassword(),
                            "SPRING_MAIL_HOST", "127.0.0.1",
                            "SPRING_MAIL_PORT", Integer.toString(mailPort)));
            return new Node(name, port, program.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program's own, without the tests that surround it here. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !Files.exists(Path.of(place, "fr/riverain/nodes/Node.class")))
                .collect(joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Node ready() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("Node %s does not start; %s says why".formatted(name, HOME));
            }
            return listens();
        });
        return this;
    }

    private boolean listens() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** As a power cut does it: no goodbye, nothing put back. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
