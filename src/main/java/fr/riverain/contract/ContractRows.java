package fr.riverain.contract;

import fr.riverain.platform.Intake.Aside;
import fr.riverain.platform.PortalId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From the temporary table of contrats.csv into contracts and places. */
@Component
class ContractRows {

    private final JdbcClient jdbc;
    private final StrayLines strays;

    ContractRows(JdbcClient jdbc, StrayLines strays) {
        this.jdbc = jdbc;
        this.strays = strays;
    }

    List<Aside> withoutSubscriber(PortalId portal) {
        return strays.putAside(
                "staged_contract", "contract.aside.subscriber", jdbc.sql("""
                create temp table stray on commit drop as
                select staged.line
                from staged_contract staged
                left join subscriber on subscriber.portal_id = :portal and subscriber.ref = staged.subscriber_ref
                left join subscriber payer on payer.portal_id = :portal and payer.ref = staged.payer_ref
                where subscriber.id is null or payer.id is null
                """).param("portal", portal.value()));
    }

    List<Aside> withUnknownOperator(List<String> known) {
        return strays.putAside(
                "staged_contract", "contract.aside.operator", jdbc.sql("""
                create temp table stray on commit drop as
                select line
                from staged_contract
                where operator not in (:known)
                """).param("known", known));
    }

    void writePlaces(PortalId portal) {
        jdbc.sql("""
                insert into place (portal_id, id, key, street, extra, postcode, town, insee)
                select distinct on (staged.place_key) :portal, staged.place_id, staged.place_key, staged.street,
                    staged.extra, staged.postcode, staged.town, staged.insee
                from staged_contract staged
                left join place known on known.portal_id = :portal and known.key = staged.place_key
                where known.id is null or (known.street, known.extra, known.postcode, known.town)
                    is distinct from (staged.street, staged.extra, staged.postcode, staged.town)
                order by staged.place_key, staged.line desc
                on conflict (portal_id, key) do update set street = excluded.street, extra = excluded.extra,
                    postcode = excluded.postcode, town = excluded.town
                """).param("portal", portal.value()).update();
    }

    Touched touched(PortalId portal) {
        jdbc.sql("drop table if exists touched_contract, touched_contract_term").update();
        jdbc.sql("""
                create temp table touched_contract on commit drop as
                select staged.*, coalesce(known.id, staged.id) as contract_id, subscriber.id as subscriber_id,
                    payer.id as payer_id, place.id as at_place_id, known.id is null as is_new
                from staged_contract staged
                join subscriber on subscriber.portal_id = :portal and subscriber.ref = staged.subscriber_ref
                join subscriber payer on payer.portal_id = :portal and payer.ref = staged.payer_ref
                join place on place.portal_id = :portal and place.key = staged.place_key
                left join contract known on known.portal_id = :portal and known.ref = staged.owner_ref
                where known.id is null
                    or (known.subscriber_id, known.payer_id, known.place_id, known.operator, known.services,
                        known.started_on, known.ended_on, known.tariff, known.terms)
                    is distinct from
                        (subscriber.id, payer.id, place.id, staged.operator, string_to_array(staged.services, ','),
                        staged.started_on, staged.ended_on, staged.tariff, staged.terms)
                """).param("portal", portal.value()).update();
        jdbc.sql("""
                create temp table touched_contract_term on commit drop as
                select contract_id as source_id, subscriber_id, terms, is_new from touched_contract
                union
                select contract_id, payer_id, terms, is_new from touched_contract
                """).update();
        return Touched.in(jdbc, "touched_contract");
    }

    void write(PortalId portal) {
        jdbc.sql("""
                insert into contract (portal_id, id, ref, subscriber_id, payer_id, place_id, operator, services,
                    started_on, ended_on, tariff, terms)
                select :portal, id, owner_ref, subscriber_id, payer_id, at_place_id, operator,
                    string_to_array(services, ','), started_on, ended_on, tariff, terms
                from touched_contract
                on conflict (portal_id, ref) do update set subscriber_id = excluded.subscriber_id,
                    payer_id = excluded.payer_id, place_id = excluded.place_id, operator = excluded.operator,
                    services = excluded.services, started_on = excluded.started_on, ended_on = excluded.ended_on,
                    tariff = excluded.tariff, terms = excluded.terms
                """).param("portal", portal.value()).update();
    }
}
