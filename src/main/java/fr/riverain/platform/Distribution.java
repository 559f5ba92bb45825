package fr.riverain.platform;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * On Citus, spreads over its nodes what a migration has just created: every table that has a portal_id, read from the catalogue. A
 * portal's rows then live together on one node. Tables without a portal stay where they are. Elsewhere this does nothing.
 */
class Distribution implements Callback {

    static final String HOW_TO_PASS_IT_ON = "alter database riverain set citus.propagate_set_commands = 'local'";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "distribution";
    }

    @Override
    public void handle(Event event, Context context) {
        var jdbc = on(context.getConnection());
        if (hasCitus(jdbc)) {
            oneAfterTheOther(jdbc);
            if (event != Event.BEFORE_EACH_MIGRATE) {
                distribute(jdbc);
            }
        }
    }

    static boolean hasCitus(JdbcClient jdbc) {
        return jdbc.sql("select exists (select from pg_extension where extname = 'citus')")
                .query(Boolean.class)
                .single();
    }

    /** Row-level security on the other nodes knows the portal by this setting, and refuses all rows without. */
    static boolean passesOnThePortal(JdbcClient jdbc) {
        return "local"
                .equals(jdbc.sql("select current_setting('citus.propagate_set_commands')")
                        .query(String.class)
                        .single());
    }

    private static JdbcClient on(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private static void distribute(JdbcClient jdbc) {
        for (var table : inOrder(jdbc, local(jdbc))) {
            jdbc.sql("select create_distributed_table(?::regclass, 'portal_id', colocate_with => ?)")
                    .params(table, neighbour(jdbc))
                    .query()
                    .listOfRows();
        }
    }

    /** One connection to each node, not many: for a migration that changes a table and makes another, and tables that refer to each other. */
    private static void oneAfterTheOther(JdbcClient jdbc) {
        jdbc.sql("set local citus.multi_shard_modify_mode to 'sequential'").update();
    }

    private static List<String> local(JdbcClient jdbc) {
        return jdbc.sql("""
                select oid::regclass::text
                from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                    and exists (
                        select from pg_attribute
                        where attrelid = pg_class.oid and attname = 'portal_id' and not attisdropped)
                    and not exists (select from pg_dist_partition where logicalrelid = pg_class.oid)
                order by 1
                """).query(String.class).list();
    }

    /** Whom a table refers to comes first. */
    private static Set<String> inOrder(JdbcClient jdbc, List<String> tables) {
        var ordered = new LinkedHashSet<String>();
        tables.forEach(table -> visit(jdbc, table, tables, ordered, new ArrayList<>()));
        return ordered;
    }

    private static void visit(
            JdbcClient jdbc, String table, List<String> tables, Set<String> ordered, List<String> path) {
        if (ordered.contains(table) || path.contains(table) || !tables.contains(table)) {
            return;
        }
        path.add(table);
        jdbc.sql("""
                select confrelid::regclass::text
                from pg_constraint
                where contype = 'f' and conrelid = ?::regclass
                order by 1
                """)
                .param(table)
                .query(String.class)
                .list()
                .forEach(other -> visit(jdbc, other, tables, ordered, path));
        ordered.add(table);
    }

    /** All portals' tables share one placement; the first has nobody to join. */
    private static String neighbour(JdbcClient jdbc) {
        return jdbc.sql("""
                select logicalrelid::regclass::text
                from pg_dist_partition
                where partmethod = 'h' and column_to_column_name(logicalrelid, partkey) = 'portal_id'
                order by colocationid, 1
                limit 1
                """).query(String.class).optional().orElse("none");
    }
}
