package fr.riverain.contract;

import fr.riverain.platform.Intake.Aside;
import fr.riverain.platform.Intake.Merged;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many lines of a file say something new. */
record Touched(long added, long changed) {

    static Touched in(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                select count(*) filter (where is_new) as added, count(*) filter (where not is_new) as changed
                from %s
                """.formatted(table)).query(Touched.class).single();
    }

    Merged with(List<Aside> aside) {
        return new Merged(added, changed, aside);
    }
}
