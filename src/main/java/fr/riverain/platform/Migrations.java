package fr.riverain.platform;

import static fr.riverain.platform.DatabaseServer.APPLICATION;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Brings the tables up to date, never back, and looks whether the program's role is as small as row-level security needs it. */
record Migrations(DatabaseServer server) implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    @Override
    public void migrate(Flyway flyway) {
        refuseNewer(flyway);
        var pending = flyway.info().pending().length;
        if (server instanceof NeighboursServer && pending > 0) {
            throw new RefusedAtStart("The Riverain running with this data is older than this one: stop it first.");
        }
        if (pending > 0) {
            log.info("Making {} changes to the tables", pending);
        }
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            log.debug("Migrations differ", e);
            throw new RefusedAtStart(
                    "The tables were made by another build of Riverain, whose migrations differ from this one's; "
                            + "a demo's data can be thrown away with ./riverain demo --reset.");
        }
        var application = JdbcClient.create(
                new DriverManagerDataSource(server.url(APPLICATION), APPLICATION, server.password(APPLICATION)));
        refusePowerfulRole(application);
        refuseDeafNodes(application);
    }

    private static void refuseNewer(Flyway flyway) {
        var newer = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        newer.ifPresent(version -> {
            throw new RefusedAtStart(
                    "The tables were made by a newer Riverain (migration %s, unknown to this one); start the newer program."
                            .formatted(version));
        });
    }

    /** Row-level security does not hold for a superuser, nor for who owns a table or belongs to its owner. */
    private static void refusePowerfulRole(JdbcClient application) {
        power(application).ifPresent(power -> {
            throw new RefusedAtStart(
                    "The role riverain %s: every portal would see its neighbours' rows. ./riverain doctor prints how to make it."
                            .formatted(power));
        });
    }

    private static void refuseDeafNodes(JdbcClient application) {
        if (Distribution.hasCitus(application) && !Distribution.passesOnThePortal(application)) {
            throw new RefusedAtStart(
                    "The nodes of this Citus are not told of the portal and would show no rows; as its owner: "
                            + Distribution.HOW_TO_PASS_IT_ON);
        }
    }

    static Optional<String> power(JdbcClient application) {
        return application.sql("""
                select case
                    when rolsuper then 'is a superuser'
                    when rolbypassrls then 'bypasses row-level security'
                    when rolcreaterole then 'may create roles'
                    when exists (
                        select from pg_class
                        where relnamespace = 'public'::regnamespace and pg_has_role(current_user, relowner, 'member'))
                    then 'owns tables, or belongs to who does'
                end
                from pg_roles
                where rolname = current_user
                """).query(String.class).optional();
    }
}
