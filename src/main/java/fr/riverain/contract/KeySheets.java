package fr.riverain.contract;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.backoffice.Agent;
import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keys between their making and their paper, each agent's own. */
@Component
class KeySheets {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Keys keys;
    private final InstantSource clock;

    KeySheets(JdbcClient jdbc, Keys keys, InstantSource clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** A file of no rows is not kept: there is nothing to fetch. */
    void add(Agent agent, KeySheet sheet, List<KeySheet.Row> rows) {
        jdbc.sql("""
                insert into key_sheet (portal_id, id, agent_id, made_at, made, mailed, unknown, unreachable, keys)
                values (:portal, :id, :agent, :now, :made, :mailed, :unknown, :unreachable, :keys)
                """)
                .param("portal", agent.portal().value())
                .param("id", sheet.id())
                .param("agent", agent.id())
                .param("now", at(clock.instant()))
                .param("made", sheet.made())
                .param("mailed", sheet.mailed())
                .param("unknown", sheet.unknown().toArray(String[]::new))
                .param("unreachable", sheet.unreachable().toArray(String[]::new))
                .param("keys", rows.isEmpty() ? null : keys.seal(Purpose.PAPER, JSON.writeValueAsBytes(rows)))
                .update();
    }

    Optional<KeySheet> find(Agent agent, UUID id) {
        return jdbc.sql("""
                select id, made, mailed, unknown, unreachable, keys is not null as waiting
                from key_sheet
                where portal_id = :portal and id = :id and agent_id = :agent
                """)
                .param("portal", agent.portal().value())
                .param("id", id)
                .param("agent", agent.id())
                .query(KeySheets::sheet)
                .optional();
    }

    /** Of two who ask at once one gets them; to the other they were fetched already. */
    List<KeySheet.Row> take(Agent agent, UUID id) {
        var sealed = jdbc.sql("""
                select keys from key_sheet
                where portal_id = :portal and id = :id and agent_id = :agent and keys is not null
                for update
                """)
                .param("portal", agent.portal().value())
                .param("id", id)
                .param("agent", agent.id())
                .query(byte[].class)
                .list();
        if (sealed.isEmpty()) {
            return List.of();
        }
        jdbc.sql("update key_sheet set keys = null where portal_id = :portal and id = :id")
                .param("portal", agent.portal().value())
                .param("id", id)
                .update();
        return JSON.readValue(keys.open(Purpose.PAPER, sealed.getFirst()), new TypeReference<>() {});
    }

    void purge(PortalId portal, Instant oldest) {
        jdbc.sql("delete from key_sheet where portal_id = :portal and made_at < :oldest")
                .param("portal", portal.value())
                .param("oldest", at(oldest))
                .update();
    }

    private static KeySheet sheet(ResultSet row, int number) throws SQLException {
        return new KeySheet(
                row.getObject("id", UUID.class),
                row.getInt("made"),
                row.getBoolean("mailed"),
                words(row.getArray("unknown")),
                words(row.getArray("unreachable")),
                row.getBoolean("waiting"));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
