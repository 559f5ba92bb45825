package fr.riverain.platform;

import static fr.riverain.platform.DatabaseServer.APPLICATION;
import static fr.riverain.platform.DatabaseServer.OWNER;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** The database: whose, which, how far migrated, and whether the program's role is as small as it must be. */
@Component
@Order(2)
class DatabaseCheckup implements Checkup {

    private static final int OLDEST_VERSION = 150_000;

    /** Said whole, ready to be pasted into psql by a superuser. */
    static final String BOTH_ROLES = """
              -- as a superuser of that server, with passwords of your own:
              create role riverain_owner login password '…';
              create role riverain login password '…';
              create database riverain owner riverain_owner;
              -- on Citus besides, in that database, with the extension and the roles on every node:
              alter database riverain set citus.propagate_set_commands = 'local';
            """.stripTrailing();

    private final DatabaseSettings settings;
    private final DataDirectory data;

    DatabaseCheckup(DatabaseSettings settings, DataDirectory data) {
        this.settings = settings;
        this.data = data;
    }

    @Override
    public List<Finding> look() {
        return settings.yours() ? yours() : ours();
    }

    private List<Finding> yours() {
        var server = ServerOfYours.at(settings);
        var complaints = List.of(APPLICATION, OWNER).stream()
                .flatMap(role -> server.complaint(role).stream())
                .map(Finding::wrong)
                .toList();
        if (complaints.isEmpty()) {
            return examine("A database of yours at " + server.place(), server);
        }
        var findings = new ArrayList<>(complaints);
        findings.add(Finding.note("Where the roles are missing:\n" + BOTH_ROLES));
        return findings;
    }

    private List<Finding> ours() {
        if (!new DatabaseFiles(data.resolve("database")).exist()) {
            return List.of(Finding.note("The program's own PostgreSQL: the first start makes it in %s."
                    .formatted(data.resolve("database"))));
        }
        return NeighboursServer.of(data)
                .map(server -> examine("The program's own PostgreSQL in " + data.resolve("database"), server))
                .orElseGet(() -> List.of(Finding.note(
                        "The program's own PostgreSQL in %s is not running.".formatted(data.resolve("database")))));
    }

    private static List<Finding> examine(String place, DatabaseServer server) {
        var application = as(APPLICATION, server);
        var findings = new ArrayList<Finding>();
        findings.add(version(place, application));
        findings.add(Migrations.power(application)
                .map(power -> Finding.wrong("The role riverain %s: portals are not kept apart".formatted(power)))
                .orElseGet(() -> Finding.good("The role riverain owns nothing and bypasses nothing")));
        findings.add(migrated(as(OWNER, server)));
        findings.addAll(citus(application));
        return findings;
    }

    private static JdbcClient as(String role, DatabaseServer server) {
        return JdbcClient.create(new DriverManagerDataSource(server.url(role), role, server.password(role)));
    }

    private static Finding version(String place, JdbcClient jdbc) {
        var version = jdbc.sql("show server_version").query(String.class).single();
        var number = jdbc.sql("select current_setting('server_version_num')::int")
                .query(Integer.class)
                .single();
        var sentence = "%s, PostgreSQL %s".formatted(place, version);
        return number < OLDEST_VERSION ? Finding.wrong(sentence + ": 15 or newer is needed") : Finding.good(sentence);
    }

    private static Finding migrated(JdbcClient owner) {
        try {
            var version = owner.sql("select max(version::int) from flyway_schema_history where success")
                    .query(Integer.class)
                    .single();
            return Finding.good("Tables as of migration " + version);
        } catch (DataAccessException _) {
            return Finding.note("No tables yet: the first start makes them");
        }
    }

    private static List<Finding> citus(JdbcClient jdbc) {
        if (!Distribution.hasCitus(jdbc)) {
            return List.of(Finding.note("One server: no Citus in this database"));
        }
        return List.of(
                Distribution.passesOnThePortal(jdbc)
                        ? Finding.good("Citus: tables are distributed by portal")
                        : Finding.wrong("Citus does not tell its nodes of the portal; as its owner: "
                                + Distribution.HOW_TO_PASS_IT_ON));
    }
}
