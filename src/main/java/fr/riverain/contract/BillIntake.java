package fr.riverain.contract;

import fr.riverain.platform.Identifiers;
import fr.riverain.platform.Intake;
import fr.riverain.platform.Line;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.Staging;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** factures.csv: what the bills' papers say. The bills themselves belong to another module. */
@Component
class BillIntake implements Intake<BillLine> {

    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final FactDigests digests;
    private final FactRows facts;
    private final StrayLines strays;
    private final Today today;

    BillIntake(
            JdbcClient jdbc,
            Identifiers identifiers,
            FactDigests digests,
            FactRows facts,
            StrayLines strays,
            Today today) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.digests = digests;
        this.facts = facts;
        this.strays = strays;
        this.today = today;
    }

    @Override
    public String file() {
        return "factures";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Column> columns() {
        return BillLine.COLUMNS;
    }

    @Override
    public BillLine read(Line line) {
        return BillLine.of(line);
    }

    @Override
    public Staging<BillLine> staging(PortalId portal) {
        return Staging.<BillLine>of("staged_bill", "number")
                .with("id", "uuid", _ -> identifiers.next())
                .text("number", BillLine::number)
                .text("owner_ref", BillLine::contract)
                .with("issued_on", "date", BillLine::issuedOn)
                .with("due_on", "date", BillLine::dueOn)
                .with("total_cents", "bigint", BillLine::totalCents)
                .text("facts", line -> digests.json(portal, line.facts()));
    }

    @Override
    public Merged merge(PortalId portal) {
        var aside = strays.withoutContract(portal, "staged_bill");
        var touched = touched(portal);
        write(portal);
        facts.merge(portal, FactRows.Owner.CONTRACT, "staged_bill", today.at(portal));
        return touched.with(aside);
    }

    private Touched touched(PortalId portal) {
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

    private void write(PortalId portal) {
        jdbc.sql("""
                insert into bill_head (portal_id, id, contract_id, number, issued_on, due_on, total_cents)
                select :portal, id, contract_id, number, issued_on, due_on, total_cents
                from touched_bill
                on conflict (portal_id, number) do update set contract_id = excluded.contract_id,
                    issued_on = excluded.issued_on, due_on = excluded.due_on, total_cents = excluded.total_cents
                """).param("portal", portal.value()).update();
    }
}
