package fr.riverain.contract;

import fr.riverain.platform.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What subscribers are found by, kept in step with the rows that say it. */
@Component
class TermRows {

    private final JdbcClient jdbc;

    TermRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From a temporary table with a row for each source that is new or changed, and for each subscriber that it concerns: source_id,
     * subscriber_id, terms, is_new. In the order of the index, which is then written from one end to the other.
     */
    void replace(PortalId portal, String said) {
        jdbc.sql("""
                delete from subscriber_term
                where portal_id = :portal and source_id in (select source_id from %s where not is_new)
                """.formatted(said)).param("portal", portal.value()).update();
        jdbc.sql("""
                insert into subscriber_term (portal_id, term, subscriber_id, source_id)
                select :portal, term collate "C", subscriber_id, source_id
                from %s
                cross join lateral string_to_table(terms, ' ') as term
                where terms <> ''
                order by 2, 3, 4
                on conflict do nothing -- there is none; without this Citus copies, which row-level security forbids
                """.formatted(said)).param("portal", portal.value()).update();
    }
}
