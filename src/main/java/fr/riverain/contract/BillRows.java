package fr.riverain.contract;

import fr.riverain.platform.Intake.Aside;
import fr.riverain.platform.PortalId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From the temporary table of factures.csv into the heads of bills. */
@Component
class BillRows {

    private final JdbcClient jdbc;
    private final StrayLines strays;

    BillRows(JdbcClient jdbc, StrayLines strays) {
        this.jdbc = jdbc;
        this.strays = strays;
    }

    List<Aside> withoutContract(PortalId portal) {
        return strays.withoutContract(portal, "staged_bill");
    }

    Touched touched(PortalId portal) {
        jdbc.sql("drop table if exists touched_bill").update();
        jdbc.sql("""
                create temp table touched_bill on commit drop as
                with known as materialized ( -- Citus refuses an outer join under row-level security with PostgreSQL 15 and 16
                    select * from bill_head where portal_id = :portal),
                contract as materialized (
                    select id, ref from contract where portal_id = :portal)
                select staged.*, contract.id as contract_id, known.id is null as is_new
                from staged_bill staged
                join contract on contract.ref = staged.owner_ref
                left join known on known.number = staged.number
                where known.id is null
                    or (known.contract_id, known.issued_on, known.due_on, known.total_cents)
                    is distinct from (contract.id, staged.issued_on, staged.due_on, staged.total_cents)
                """).param("portal", portal.value()).update();
        return Touched.in(jdbc, "touched_bill");
    }

    void write(PortalId portal) {
        jdbc.sql("""
                insert into bill_head (portal_id, id, contract_id, number, issued_on, due_on, total_cents)
                select :portal, id, contract_id, number, issued_on, due_on, total_cents
                from touched_bill
                on conflict (portal_id, number) do update set contract_id = excluded.contract_id,
                    issued_on = excluded.issued_on, due_on = excluded.due_on, total_cents = excluded.total_cents
                """).param("portal", portal.value()).update();
    }
}
