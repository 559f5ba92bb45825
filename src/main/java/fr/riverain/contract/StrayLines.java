package fr.riverain.contract;

import fr.riverain.platform.Intake.Aside;
import fr.riverain.platform.PortalId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Lines that lean on something that is not there. */
@Component
class StrayLines {

    /** More than the engine stands for: it refuses the file. */
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;

    StrayLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lines about a contract that nobody knows. */
    List<Aside> withoutContract(PortalId portal, String staged) {
        return putAside(
                staged,
                "contract.aside.contract",
                jdbc.sql("""
                create temp table stray on commit drop as
                select staged.line
                from %s staged
                left join contract on contract.portal_id = :portal and contract.ref = staged.owner_ref
                where contract.id is null
                """.formatted(staged)).param("portal", portal.value()));
    }

    /** There may be as many as the file has lines: they are not carried through the program. */
    List<Aside> putAside(String staged, String key, StatementSpec intoStray) {
        jdbc.sql("drop table if exists stray").update();
        intoStray.update();
        jdbc.sql("delete from %s where line in (select line from stray)".formatted(staged))
                .update();
        return jdbc
                .sql("select line from stray order by line limit :most")
                .param("most", MOST)
                .query(Long.class)
                .stream()
                .map(line -> new Aside(line, key, List.of()))
                .toList();
    }
}
