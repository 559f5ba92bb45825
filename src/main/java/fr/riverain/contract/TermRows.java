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

    /** From a temporary table with a row for each source that is new or changed: source_id, subscriber_id, terms. */
    void replace(PortalId portal, String said) {
        jdbc.sql("""
                delete from subscriber_term
                where portal_id = :portal and source_id in (select source_id from %s)
                """.formatted(said)).param("portal", portal.value()).update();
        jdbc.sql("""
                insert into subscriber_term (portal_id, term, subscriber_id, source_id)
                select distinct :portal, string_to_table(terms, ' '), subscriber_id, source_id
                from %s
                where terms <> ''
                on conflict do nothing
                """.formatted(said)).param("portal", portal.value()).update();
    }
}
