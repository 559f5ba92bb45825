package fr.riverain.exchange;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.Identifiers;
import fr.riverain.platform.PortalId;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was taken in when, and which lines were not. */
@Component
class ImportRuns {

    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final JsonMapper json;
    private final InstantSource clock;

    ImportRuns(JdbcClient jdbc, Identifiers identifiers, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.json = json;
        this.clock = clock;
    }

    void keep(PortalId portal, Report report) {
        jdbc.sql("""
                insert into import_run (portal_id, id, started_at, ended_at, refused, report)
                values (:portal, :id, :started, :ended, :refused, cast(:report as jsonb))
                """)
                .param("portal", portal.value())
                .param("id", identifiers.next())
                .param("started", at(report.startedAt()))
                .param("ended", at(clock.instant()))
                .param("refused", report.refusal() != null)
                .param("report", json.writeValueAsString(report))
                .update();
    }
}
