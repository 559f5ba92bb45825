package fr.riverain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The same, and what is particular to it, on a database of three nodes. */
@OnCitus
class CitusDbTests extends PortalsApart {

    private static final TestDatabase DATABASE = TestDatabase.onCitus().withNeighbours();

    CitusDbTests() {
        super(DATABASE);
    }

    @AfterAll
    static void the_neighbours_leave() {
        TestCitus.isOfItsOwnKind();
    }

    @Test
    void every_table_with_a_portal_is_distributed_by_it_and_all_of_them_alike() {
        assertThat(DATABASE.ownersJdbc().sql("""
                select attrelid::regclass::text
                from pg_attribute
                join pg_class on pg_class.oid = attrelid
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attname = 'portal_id'
                    and not exists (
                        select from citus_tables
                        where table_name = attrelid and citus_table_type = 'distributed' and distribution_column = 'portal_id')
                """).query(String.class).list()).isEmpty();
        assertThat(DATABASE.ownersJdbc()
                        .sql("select count(distinct colocation_id) from citus_tables")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void what_has_no_portal_stays_on_the_coordinator() {
        assertThat(DATABASE.ownersJdbc().sql("""
                select relname
                from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r'
                    and not exists (select from pg_dist_partition where logicalrelid = pg_class.oid)
                    and relname not like 'citus%'
                order by 1
                """).query(String.class).list())
                .containsExactly("flyway_schema_history", "scheduled_tasks");
    }

    /** While it is made, Citus warns that it does not know the table yet; then the table is distributed, and the view with it. */
    @Test
    void views_are_known_on_every_node() {
        assertThat(DATABASE.ownersJdbc()
                        .sql("select result from run_command_on_all_nodes('select count(*) from open_session')")
                        .query(String.class)
                        .list())
                .containsExactly("0", "0", "0");
    }

    @Test
    void migrating_again_changes_nothing() {
        var before = distributed();
        DATABASE.migrate();
        assertThat(distributed()).isEqualTo(before).isPositive();
    }

    @Test
    void nodes_are_told_of_the_portal_and_the_role_has_no_power() {
        assertThat(Distribution.passesOnThePortal(DATABASE.jdbc())).isTrue();
        assertThat(Migrations.power(DATABASE.jdbc())).isEmpty();
    }

    private long distributed() {
        return DATABASE.ownersJdbc()
                .sql("select count(*) from citus_tables")
                .query(Long.class)
                .single();
    }
}
