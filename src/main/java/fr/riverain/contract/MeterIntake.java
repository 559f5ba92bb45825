package fr.riverain.contract;

import fr.riverain.platform.Identifiers;
import fr.riverain.platform.Intake;
import fr.riverain.platform.Line;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.Staging;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** compteurs.csv: which meter serves which contract. */
@Component
class MeterIntake implements Intake<MeterLine> {

    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final FactDigests digests;
    private final FactRows facts;
    private final TermRows terms;
    private final StrayLines strays;
    private final Today today;

    MeterIntake(
            JdbcClient jdbc,
            Identifiers identifiers,
            FactDigests digests,
            FactRows facts,
            TermRows terms,
            StrayLines strays,
            Today today) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.digests = digests;
        this.facts = facts;
        this.terms = terms;
        this.strays = strays;
        this.today = today;
    }

    @Override
    public String file() {
        return "compteurs";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Column> columns() {
        return MeterLine.COLUMNS;
    }

    @Override
    public MeterLine read(Line line) {
        return MeterLine.of(line);
    }

    @Override
    public Staging<MeterLine> staging(PortalId portal) {
        return Staging.<MeterLine>of("staged_meter", "serial", "owner_ref")
                .with("id", "uuid", _ -> identifiers.next())
                .text("serial", MeterLine::serial)
                .text("owner_ref", MeterLine::contract)
                .with("diameter", "int", MeterLine::diameter)
                .with("placed_on", "date", MeterLine::placedOn)
                .with("removed_on", "date", MeterLine::removedOn)
                .with("first_index", "numeric(12, 3)", MeterLine::firstIndex)
                .text("location", MeterLine::location)
                .with("coefficient", "numeric(8, 3)", MeterLine::coefficient)
                .with("wheels", "smallint", MeterLine::wheels)
                .text("terms", MeterLine::terms)
                .text("facts", line -> digests.json(portal, line.facts()));
    }

    @Override
    public Merged merge(PortalId portal) {
        var aside = strays.withoutContract(portal, "staged_meter");
        var touched = touched(portal);
        write(portal);
        terms.replace(portal, "touched_meter_term");
        facts.merge(portal, FactRows.Owner.CONTRACT, "staged_meter", today.at(portal));
        return touched.with(aside);
    }

    private Touched touched(PortalId portal) {
        jdbc.sql("drop table if exists touched_meter, touched_meter_term").update();
        jdbc.sql("""
                create temp table touched_meter on commit drop as
                with known as materialized ( -- Citus refuses an outer join under row-level security with PostgreSQL 15 and 16
                    select * from meter where portal_id = :portal),
                contract as materialized (
                    select id, ref, subscriber_id, payer_id from contract where portal_id = :portal)
                select staged.*, coalesce(known.id, staged.id) as meter_id, contract.id as contract_id,
                    contract.subscriber_id, contract.payer_id, known.id is null as is_new
                from staged_meter staged
                join contract on contract.ref = staged.owner_ref
                left join known on known.contract_id = contract.id and known.serial = staged.serial
                where known.id is null
                    or (known.diameter, known.placed_on, known.removed_on, known.first_index, known.location,
                        known.coefficient, known.wheels, known.terms)
                    is distinct from
                        (staged.diameter, staged.placed_on, staged.removed_on, staged.first_index, staged.location,
                        staged.coefficient, staged.wheels, staged.terms)
                """).param("portal", portal.value()).update();
        jdbc.sql("""
                create temp table touched_meter_term on commit drop as
                select meter_id as source_id, subscriber_id, terms, is_new from touched_meter
                union
                select meter_id, payer_id, terms, is_new from touched_meter
                """).update();
        return Touched.in(jdbc, "touched_meter");
    }

    private void write(PortalId portal) {
        jdbc.sql("""
                insert into meter (portal_id, id, contract_id, serial, diameter, placed_on, removed_on, first_index,
                    location, coefficient, wheels, terms)
                select :portal, id, contract_id, serial, diameter, placed_on, removed_on, first_index,
                    location, coefficient, wheels, terms
                from touched_meter
                on conflict (portal_id, contract_id, serial) do update set diameter = excluded.diameter,
                    placed_on = excluded.placed_on, removed_on = excluded.removed_on,
                    first_index = excluded.first_index, location = excluded.location,
                    coefficient = excluded.coefficient, wheels = excluded.wheels, terms = excluded.terms
                """).param("portal", portal.value()).update();
    }
}
