package fr.riverain.contract;

import fr.riverain.platform.Intake.Aside;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.Staging;
import fr.riverain.platform.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers whose code can be scanned. */
@Component
class PaperRows {

    /** So long whoever scans an old paper is told that it is old. */
    private static final Period REMEMBERED = Period.ofYears(1);

    private final JdbcClient jdbc;
    private final SealedFacts sealed;
    private final StrayLines strays;

    PaperRows(JdbcClient jdbc, SealedFacts sealed, StrayLines strays) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.strays = strays;
    }

    record Paper(LocalDate expiresOn, Map<Fact, String> facts) {}

    /** What a paper says is in other tables, but for its secrets. */
    Optional<Paper> find(PortalId portal, String token) {
        return jdbc.sql("""
                select contract_paper.expires_on, contract_paper.facts, contract.ref, payer.ref as payer_ref, payer.last_name,
                    (select serial from meter
                     where meter.portal_id = :portal and meter.contract_id = contract.id
                     order by removed_on desc nulls first, placed_on desc nulls last limit 1) as serial
                from contract_paper
                join bill_head on bill_head.portal_id = :portal and bill_head.id = contract_paper.bill_id
                join contract on contract.portal_id = :portal and contract.id = bill_head.contract_id
                join subscriber payer on payer.portal_id = :portal and payer.id = contract.payer_id
                where contract_paper.portal_id = :portal and contract_paper.token_digest = :digest
                """)
                .param("portal", portal.value())
                .param("digest", Tokens.digest(token))
                .query((row, _) -> paper(row))
                .optional();
    }

    private Paper paper(ResultSet row) throws SQLException {
        var facts = new EnumMap<Fact, String>(Fact.class);
        say(facts, Fact.CONTRACT_NUMBER, row.getString("ref"));
        say(facts, Fact.SUBSCRIBER_NUMBER, row.getString("payer_ref"));
        say(facts, Fact.LAST_NAME, row.getString("last_name"));
        say(facts, Fact.METER_SERIAL, row.getString("serial"));
        var secrets = row.getBytes("facts");
        if (secrets != null) {
            facts.putAll(sealed.open(secrets));
        }
        return new Paper(row.getObject("expires_on", LocalDate.class), facts);
    }

    private static void say(Map<Fact, String> facts, Fact fact, @Nullable String value) {
        if (value != null) {
            facts.put(fact, value);
        }
    }

    /** The columns of an import's temporary table. Of a paper whose last day is over only that is kept. */
    Staging<BillLine> staging(PortalId portal, Staging<BillLine> bills, LocalDate today) {
        return bills.with(
                        "token_digest",
                        "bytea",
                        line -> line.code() == null
                                ? null
                                : Tokens.digest(line.code().token()))
                .with(
                        "expires_on",
                        "date",
                        line -> line.code() == null ? null : line.code().expiresOn())
                .with("paper_facts", "bytea", line -> isOpen(line, today) ? sealed.seal(line.onPaper()) : null)
                .with(
                        "facts_digest",
                        "bytea",
                        line -> isOpen(line, today) ? sealed.digest(portal, line.onPaper()) : null);
    }

    private static boolean isOpen(BillLine line, LocalDate today) {
        return line.code() != null && !line.code().expiresOn().isBefore(today);
    }

    /** A code opens one bill: one that two bills bear could show somebody another's numbers. */
    List<Aside> withTokenOfAnother(PortalId portal) {
        return strays.putAside(
                "staged_bill", "contract.aside.token-twice", jdbc.sql("""
                create temp table stray on commit drop as
                select staged.line
                from staged_bill staged
                join contract_paper known on known.portal_id = :portal and known.token_digest = staged.token_digest
                join bill_head on bill_head.portal_id = :portal and bill_head.id = known.bill_id
                where bill_head.number <> staged.number
                union
                select staged.line
                from staged_bill staged
                where staged.token_digest in (
                    select token_digest from staged_bill
                    where token_digest is not null
                    group by token_digest having count(*) > 1)
                """).param("portal", portal.value()));
    }

    /** After the bills themselves. What is there as it should be already is left alone. */
    void merge(PortalId portal, LocalDate today) {
        jdbc.sql("drop table if exists printed_paper").update();
        jdbc.sql("""
                create temp table printed_paper on commit drop as
                with known as materialized ( -- Citus refuses an outer join under row-level security with PostgreSQL 15 and 16
                    select token_digest, expires_on, facts_digest from contract_paper where portal_id = :portal)
                select staged.token_digest, bill_head.id as bill_id, staged.paper_facts, staged.facts_digest, staged.expires_on
                from staged_bill staged
                join bill_head on bill_head.portal_id = :portal and bill_head.number = staged.number
                left join known on known.token_digest = staged.token_digest
                where staged.expires_on >= :oldest and (known.expires_on, known.facts_digest)
                    is distinct from (staged.expires_on, staged.facts_digest)
                """)
                .param("portal", portal.value())
                .param("oldest", today.minus(REMEMBERED))
                .update();
        jdbc.sql("""
                insert into contract_paper (portal_id, token_digest, bill_id, facts, facts_digest, expires_on)
                select :portal, token_digest, bill_id, paper_facts, facts_digest, expires_on
                from printed_paper
                on conflict (portal_id, token_digest) do update set facts = excluded.facts,
                    facts_digest = excluded.facts_digest, expires_on = excluded.expires_on
                """).param("portal", portal.value()).update();
    }

    void forgetSecrets(PortalId portal, LocalDate today) {
        jdbc.sql("""
                update contract_paper
                set facts = null, facts_digest = null
                where portal_id = :portal and expires_on < :today and facts is not null
                """).param("portal", portal.value()).param("today", today).update();
    }

    void purge(PortalId portal, LocalDate today) {
        jdbc.sql("delete from contract_paper where portal_id = :portal and expires_on < :oldest")
                .param("portal", portal.value())
                .param("oldest", today.minus(REMEMBERED))
                .update();
    }
}
