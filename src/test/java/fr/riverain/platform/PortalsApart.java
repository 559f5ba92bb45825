package fr.riverain.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What keeps neighbours apart, wherever the rows are kept. Every statement here forgets to name the portal, unless it says so. */
abstract class PortalsApart {

    static final PortalId LOUDUNAIS = new PortalId(3);
    static final PortalId GARONNE = new PortalId(4);

    private final TestDatabase database;

    /** One connection for all, as bad as a pool can get. */
    private final JdbcClient jdbc;

    private final TenantTransactions transactions;

    PortalsApart(TestDatabase database) {
        this.database = database;
        var connection =
                new SingleConnectionDataSource(database.url(), DatabaseServer.APPLICATION, database.password(), true);
        this.jdbc = JdbcClient.create(connection);
        this.transactions = database.transactions(connection);
    }

    @BeforeEach
    void the_same_house_on_two_portals() {
        for (var portal : List.of(LOUDUNAIS, GARONNE)) {
            transactions.in(portal, () -> {
                jdbc.sql("delete from house").update();
                build(portal);
            });
        }
    }

    @Test
    void a_query_that_forgets_the_portal_sees_only_the_rows_of_its_own() {
        assertThat(transactions.in(LOUDUNAIS, () -> names("tenant"))).containsExactly("of 3");
        assertThat(transactions.in(GARONNE, () -> names("tenant"))).containsExactly("of 4");
    }

    @Test
    void a_query_that_names_a_neighbour_sees_nothing() {
        assertThat(transactions.in(LOUDUNAIS, () -> jdbc.sql("select name from tenant where portal_id = 4")
                        .query(String.class)
                        .list()))
                .isEmpty();
        assertThat(transactions.in(LOUDUNAIS, () -> jdbc.sql("select name from tenant where portal_id = 3")
                        .query(String.class)
                        .list()))
                .containsExactly("of 3");
    }

    @Test
    void a_view_looks_with_the_eyes_of_who_asks() {
        assertThat(transactions.in(GARONNE, () -> names("tenant_at_home"))).containsExactly("of 4");
        assertThat(transactions.in(GARONNE, () -> names("house_name"))).containsExactly("4, rue du Port");
        assertThat(names("tenant_at_home")).isEmpty();
    }

    @Test
    void without_a_portal_there_are_no_rows_on_a_fresh_connection_nor_on_one_that_has_had_a_portal() {
        var fresh = JdbcClient.create(
                new DriverManagerDataSource(database.url(), DatabaseServer.APPLICATION, database.password()));
        assertThat(fresh.sql("select name from house").query(String.class).list())
                .isEmpty();
        transactions.in(GARONNE, () -> names("house"));
        assertThat(names("house")).isEmpty();
    }

    @Test
    void a_connection_that_comes_back_from_one_portal_serves_the_next() {
        for (var _ : List.of(1, 2, 3)) {
            assertThat(transactions.in(LOUDUNAIS, () -> names("house"))).containsExactly("3, rue du Port");
            assertThat(transactions.in(GARONNE, () -> names("house"))).containsExactly("4, rue du Port");
        }
    }

    @Test
    void a_portal_that_failed_leaves_nothing_behind() {
        assertThatThrownBy(() -> transactions.in(LOUDUNAIS, () -> {
                    jdbc.sql("delete from tenant where portal_id = 3").update();
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(names("house")).isEmpty();
        assertThat(transactions.in(LOUDUNAIS, () -> names("tenant"))).containsExactly("of 3");
    }

    @Test
    void a_row_of_a_neighbour_cannot_be_written_changed_or_deleted() {
        assertThatThrownBy(() -> transactions.in(LOUDUNAIS, () -> insertHouse(GARONNE, 7, "intruder")))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        transactions.in(LOUDUNAIS, () -> {
            assertThat(jdbc.sql("update tenant set name = 'mine'").update()).isOne();
            assertThat(jdbc.sql("delete from tenant").update()).isOne();
        });
        assertThat(transactions.in(GARONNE, () -> names("tenant"))).containsExactly("of 4");
    }

    @Test
    void a_transaction_of_one_portal_does_not_turn_into_anothers() {
        assertThatThrownBy(() -> transactions.in(LOUDUNAIS, () -> transactions.in(GARONNE, () -> names("house"))))
                .isInstanceOf(IllegalStateException.class);
    }

    /** As imports and queues do it. */
    @Test
    void rows_are_merged_from_a_temporary_table_and_taken_without_waiting() {
        transactions.in(LOUDUNAIS, () -> {
            jdbc.sql("create temporary table arrived (id int, name text) on commit drop")
                    .update();
            jdbc.sql("insert into arrived values (1, 'renamed'), (2, 'new')").update();
            assertThat(jdbc.sql("""
                            insert into house (portal_id, id, name)
                            select 3, id, name from arrived
                            on conflict (portal_id, id) do update set name = excluded.name
                            """).update()).isEqualTo(2);
            assertThat(jdbc.sql("""
                            select name from house
                            where portal_id = 3
                            order by id
                            limit 1
                            for update skip locked
                            """).query(String.class).single()).isEqualTo("renamed");
        });
        assertThat(transactions.in(LOUDUNAIS, () -> names("house"))).containsExactlyInAnyOrder("renamed", "new");
    }

    /** All that the migrations have made, whoever owns it: readable with a portal, empty without. */
    @Test
    void every_table_and_view_of_the_portals_answers_and_is_empty_without_a_portal() {
        var relations = jdbc.sql("""
                select oid::regclass::text
                from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
                    and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'portal_id')
                """).query(String.class).list();
        assertThat(relations).contains("house", "tenant_at_home");
        for (var relation : relations) {
            assertThat(count(relation)).as(relation).isZero();
            assertThat(transactions.in(GARONNE, () -> count(relation)))
                    .as(relation)
                    .isNotNegative();
        }
    }

    private void build(PortalId portal) {
        insertHouse(portal, 1, "%d, rue du Port".formatted(portal.value()));
        jdbc.sql("insert into tenant (portal_id, id, house_id, name) values (?, 1, 1, ?)")
                .params(portal.value(), "of %d".formatted(portal.value()))
                .update();
    }

    private void insertHouse(PortalId portal, int id, String name) {
        jdbc.sql("insert into house (portal_id, id, name) values (?, ?, ?)")
                .params(portal.value(), id, name)
                .update();
    }

    private List<String> names(String relation) {
        return jdbc.sql("select name from " + relation).query(String.class).list();
    }

    private long count(String relation) {
        return jdbc.sql("select count(*) from " + relation).query(Long.class).single();
    }
}
