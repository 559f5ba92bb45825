package fr.riverain.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsDbTests {

    private final TestDatabase database = TestDatabase.copy();
    private final JdbcClient owner = database.ownersJdbc();
    private final JdbcClient superuser = TestDatabase.administration();

    @AfterEach
    void the_role_is_small_again() {
        superuser
                .sql("alter role riverain nosuperuser nobypassrls nocreaterole")
                .update();
        superuser.sql("revoke riverain_owner from riverain").update();
    }

    @Test
    void an_up_to_date_database_is_taken_as_it_is() {
        assertThatCode(() -> migrate()).doesNotThrowAnyException();
    }

    @Test
    void tables_of_a_newer_program_are_refused() {
        database.withNeighbours();
        assertThatThrownBy(this::migrate)
                .isInstanceOf(RefusedAtStart.class)
                .hasMessage(
                        "The tables were made by a newer Riverain (migration 9001, unknown to this one); start the newer program.");
    }

    @Test
    void tables_of_another_build_are_refused() {
        owner.sql("update flyway_schema_history set checksum = 1 where version = '1'")
                .update();
        assertThatThrownBy(this::migrate)
                .isInstanceOf(RefusedAtStart.class)
                .hasMessageContaining("another build of Riverain");
    }

    @Test
    void a_role_that_row_level_security_does_not_hold_is_refused() {
        assertThat(Migrations.power(database.jdbc())).isEmpty();
        superuser.sql("alter role riverain superuser").update();
        assertRefused("is a superuser");
        superuser.sql("alter role riverain nosuperuser bypassrls").update();
        assertRefused("bypasses row-level security");
        superuser.sql("alter role riverain nobypassrls createrole").update();
        assertRefused("may create roles");
        superuser.sql("alter role riverain nocreaterole").update();
        superuser.sql("grant riverain_owner to riverain").update();
        assertRefused("owns tables, or belongs to who does");
    }

    private void assertRefused(String power) {
        assertThatThrownBy(this::migrate)
                .isInstanceOf(RefusedAtStart.class)
                .hasMessageStartingWith("The role riverain " + power);
    }

    private void migrate() {
        var server = ServerOfYours.at(
                new DatabaseSettings(database.url(), database.password(), null, database.ownerPassword()));
        new Migrations(server)
                .migrate(Flyway.configure()
                        .dataSource(database.url(), DatabaseServer.OWNER, database.ownerPassword())
                        .load());
    }
}
