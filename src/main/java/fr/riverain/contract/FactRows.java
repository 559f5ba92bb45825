package fr.riverain.contract;

import static java.util.stream.Collectors.joining;

import fr.riverain.platform.PortalId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what papers say, for many lines at once. */
@Component
class FactRows {

    /** Of these the newest counts: the one before it ends on the day it was printed. */
    private static final Set<Fact> REPLACED = EnumSet.of(
            Fact.CONTRACT_KEY,
            Fact.ACTIVATION_KEY,
            Fact.INVOICE_LOGIN,
            Fact.INVOICE_PASSWORD,
            Fact.INVOICE_TOTAL,
            Fact.LAST_NAME);

    private final JdbcClient jdbc;

    FactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose facts: which table, and which column names the owner. */
    enum Owner {
        CONTRACT("contract"),
        SUBSCRIBER("subscriber");

        private final String table;

        Owner(String table) {
            this.table = table;
        }

        /** The names are ours: nothing that was typed comes into a statement this way. */
        private String in(String sql) {
            return sql.replace("owner_fact", table + "_fact")
                    .replace("owner_id", table + "_id")
                    .replace("owner_row", table)
                    .replace("(replaced)", replaced());
        }
    }

    static boolean isReplaced(Fact fact) {
        return REPLACED.contains(fact);
    }

    private static String replaced() {
        return REPLACED.stream().map(fact -> "'" + fact.slug() + "'").collect(joining(", ", "(", ")"));
    }

    /** From a temporary table with the columns owner_ref and facts. */
    void merge(PortalId portal, Owner owner, String staged, LocalDate today) {
        gather(portal, owner, staged, today);
        bringUnderNewestKey(portal, owner);
        write(portal, owner);
        endOlder(portal, owner);
    }

    /** What is there as it should be already is left alone, so that importing twice writes nothing. */
    private void gather(PortalId portal, Owner owner, String staged, LocalDate today) {
        jdbc.sql("drop table if exists said_fact").update();
        jdbc.sql(owner.in("""
                create temp table said_fact on commit drop as
                select said.owner_id, said.fact, said.digest, said.older,
                    case
                        when said.since is not null then greatest(said.since, known.valid_from)
                        when known.valid_to is null then coalesce(known.valid_from, cast(:today as date))
                        else cast(:today as date)
                    end as valid_from,
                    said.until as valid_to
                from (
                    select owner_row.id as owner_id, printed.fact, decode(printed.digest, 'hex') as digest,
                        max(printed.older) as older, max(printed.since) as since, max(printed.until) as until
                    from (select owner_ref, cast(facts as jsonb) as facts from %s) staged
                    join owner_row on owner_row.portal_id = :portal and owner_row.ref = staged.owner_ref
                    cross join lateral jsonb_to_recordset(staged.facts)
                        as printed (fact text, digest text, older text[], since date, until date)
                    group by 1, 2, 3) said
                left join owner_fact known
                    on known.portal_id = :portal and known.digest = said.digest and known.owner_id = said.owner_id
                where known.digest is null
                    or said.since > known.valid_from
                    or (said.fact in (replaced) and said.since is null and known.valid_to is not null
                        and known.closes_on is null)
                    or (said.fact not in (replaced) and said.until is distinct from known.valid_to)
                """.formatted(staged)))
                .param("portal", portal.value())
                .param("today", today)
                .update();
        jdbc.sql("analyze said_fact").update();
    }

    /** A key was added to the key file: what is imported again is kept under it, with its history. */
    private void bringUnderNewestKey(PortalId portal, Owner owner) {
        jdbc.sql(owner.in("""
                update owner_fact
                set digest = said.digest
                from (select owner_id, digest, decode(unnest(older), 'hex') as before from said_fact where older <> '{}') said
                where portal_id = :portal and owner_fact.owner_id = said.owner_id and owner_fact.digest = said.before
                """)).param("portal", portal.value()).update();
    }

    private void write(PortalId portal, Owner owner) {
        jdbc.sql(owner.in("""
                insert into owner_fact (portal_id, digest, owner_id, fact, valid_from, valid_to)
                select :portal, digest, owner_id, fact, valid_from, valid_to
                from said_fact
                on conflict (portal_id, digest, owner_id)
                do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to
                """)).param("portal", portal.value()).update();
    }

    private void endOlder(PortalId portal, Owner owner) {
        jdbc.sql(owner.in("""
                update owner_fact
                set valid_to = dated.replaced_on
                from (
                    select owner_id, digest, lead(valid_from) over (
                        partition by owner_id, fact order by valid_from, closes_on nulls first, digest) as replaced_on
                    from owner_fact
                    where portal_id = :portal and fact in (replaced)
                        and owner_id in (select owner_id from said_fact)) dated
                where owner_fact.portal_id = :portal and owner_fact.digest = dated.digest
                    and owner_fact.owner_id = dated.owner_id and owner_fact.valid_to is distinct from dated.replaced_on
                """)).param("portal", portal.value()).update();
    }
}
