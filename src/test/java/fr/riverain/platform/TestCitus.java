package fr.riverain.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real Citus, one for all tests of this JVM: the one that RIVERAIN_TEST_CITUS_URL names, or one started for the occasion by the tool that
 * RIVERAIN_CITUS_TOOL names. Its database is emptied for every class that asks.
 */
record TestCitus(String url, String migrationUrl) {

    private static final String URL = "RIVERAIN_DATABASE_URL";
    private static final String MIGRATION_URL = "RIVERAIN_MIGRATION_URL";
    private static final Optional<String> GIVEN = Optional.ofNullable(System.getenv("RIVERAIN_TEST_CITUS_URL"));
    private static final Path TOOL =
            Path.of(Objects.requireNonNullElse(System.getenv("RIVERAIN_CITUS_TOOL"), "../shared/tools/citus"));

    private static final class Started {
        static final TestCitus ONE = GIVEN.map(TestCitus::at).orElseGet(TestCitus::start);
    }

    static boolean isAtHand() {
        return GIVEN.isPresent() || (Files.isExecutable(TOOL) && "root".equals(System.getProperty("user.name")));
    }

    /** Whether its tables are those of the migrations, and no others: then they need not be made again. */
    private static boolean migrated;

    static TestDatabase emptied(Consumer<TestDatabase> migrations) {
        var database = Started.ONE.database();
        if (migrated) {
            truncate(database.ownersJdbc());
        } else {
            drop(database.ownersJdbc());
            migrations.accept(database);
            migrated = true;
        }
        return database;
    }

    /** Somebody has made more of it than the migrations do: whoever comes next begins from nothing. */
    static void isOfItsOwnKind() {
        migrated = false;
    }

    private static void truncate(JdbcClient owner) {
        owner.sql("truncate " + owner.sql("""
                select string_agg(format('%I', relname), ', ')
                from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                    and pg_get_userbyid(relowner) = current_user and relname <> 'flyway_schema_history'
                """).query(String.class).single()).update();
    }

    private static void drop(JdbcClient owner) {
        owner.sql("alter role current_user set citus.shard_count = 3")
                .update(); // one a node: each costs every migration
        owner.sql("""
                select format('drop %s if exists %I cascade', case relkind when 'v' then 'view' else 'table' end, relname)
                from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
                    and pg_get_userbyid(relowner) = current_user
                order by relkind desc
                """).query(String.class).list().forEach(drop -> owner.sql(drop)
                .update());
    }

    private TestDatabase database() {
        return new TestDatabase(
                ServerOfYours.withoutUser(url),
                ServerOfYours.passwordIn(migrationUrl).orElseThrow(),
                ServerOfYours.passwordIn(url).orElseThrow());
    }

    /** The owner has the same password. */
    private static TestCitus at(String url) {
        return new TestCitus(url, url.replace("user=riverain&", "user=riverain_owner&"));
    }

    private static TestCitus start() {
        try {
            var port = freePort();
            var home = Map.of("RIVERAIN_CITUS_HOME", "/var/tmp/riverain-citus-" + port);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> run(home, "down")));
            var said = run(home, "up", Integer.toString(port));
            var addresses = said.lines()
                    .map(line -> line.split("=", 2))
                    .filter(line -> line.length == 2)
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
            return new TestCitus(
                    Objects.requireNonNull(addresses.get(URL)), Objects.requireNonNull(addresses.get(MIGRATION_URL)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(Map<String, String> environment, String... arguments) {
        try {
            var log = Files.createDirectories(Path.of("target"))
                    .resolve("citus.log")
                    .toFile();
            var builder = new ProcessBuilder(TOOL.toString()).redirectError(Redirect.appendTo(log));
            builder.command().addAll(List.of(arguments));
            builder.environment().putAll(environment);
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Citus does not start; target/citus.log says why");
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next two are taken as well: far below where the system hands out ports by itself. */
    private static int freePort() throws IOException {
        for (var port = 21000; port < 30000; port += 3) {
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    var _ = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress());
                    var _ = new ServerSocket(port + 2, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException _) {
                // taken: the next three
            }
        }
        throw new IOException("no free ports");
    }
}
