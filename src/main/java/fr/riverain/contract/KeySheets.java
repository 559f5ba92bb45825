package fr.riverain.contract;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.backoffice.Agent;
import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
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

    /** Whoever clicked twice, or lost the file on the way, fetches it again. Afterwards new keys are made. */
    private static final Duration KEYS_KEPT = Duration.ofDays(1);

    private static final Duration KEPT = Duration.ofDays(30);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Keys keys;
    private final InstantSource clock;

    KeySheets(JdbcClient jdbc, Keys keys, InstantSource clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** False where this form was sent before: of two at once, one waits for the other here. */
    boolean add(
            IssuingKeys.Wish wish, int made, List<String> unknown, List<String> unreachable, List<KeySheet.Row> rows) {
        return jdbc.sql("""
                insert into key_sheet (portal_id, id, maker_id, made_at, made, mailed, unknown, unreachable, keys)
                values (:portal, :id, :maker, :now, :made, :mailed, :unknown, :unreachable, :keys)
                on conflict do nothing
                """)
                        .param("portal", wish.portal().id().value())
                        .param("id", wish.id())
                        .param("maker", wish.agent().id())
                        .param("now", at(clock.instant()))
                        .param("made", made)
                        .param("mailed", wish.mails())
                        .param("unknown", unknown.toArray(String[]::new))
                        .param("unreachable", unreachable.toArray(String[]::new))
                        .param("keys", rows.isEmpty() ? null : keys.seal(Purpose.PAPER, JSON.writeValueAsBytes(rows)))
                        .update()
                == 1;
    }

    Optional<KeySheet> find(Agent agent, UUID id) {
        return jdbc.sql("""
                select id, made_at, made, mailed, unknown, unreachable, keys is not null and made_at > :oldest as kept
                from key_sheet
                where portal_id = :portal and id = :id and maker_id = :maker
                """)
                .param("portal", agent.portal().value())
                .param("id", id)
                .param("maker", agent.id())
                .param("oldest", oldest(KEYS_KEPT))
                .query(KeySheets::sheet)
                .optional();
    }

    /** Whose file is still there, the latest first. */
    List<KeySheet> kept(Agent agent) {
        return jdbc.sql("""
                select id, made_at, made, mailed, unknown, unreachable, true as kept
                from key_sheet
                where portal_id = :portal and maker_id = :maker and made_at > :oldest and keys is not null
                order by made_at desc, id desc
                limit 20
                """)
                .param("portal", agent.portal().value())
                .param("maker", agent.id())
                .param("oldest", oldest(KEYS_KEPT))
                .query(KeySheets::sheet)
                .list();
    }

    List<KeySheet.Row> rows(Agent agent, UUID id) {
        return jdbc.sql("""
                select keys from key_sheet
                where portal_id = :portal and id = :id and maker_id = :maker and made_at > :oldest and keys is not null
                """)
                .param("portal", agent.portal().value())
                .param("id", id)
                .param("maker", agent.id())
                .param("oldest", oldest(KEYS_KEPT))
                .query(byte[].class)
                .optional()
                .map(closed ->
                        JSON.readValue(keys.open(Purpose.PAPER, closed), new TypeReference<List<KeySheet.Row>>() {}))
                .orElse(List.of());
    }

    void purge(PortalId portal) {
        jdbc.sql(
                        "update key_sheet set keys = null where portal_id = :portal and made_at <= :oldest and keys is not null")
                .param("portal", portal.value())
                .param("oldest", oldest(KEYS_KEPT))
                .update();
        jdbc.sql("delete from key_sheet where portal_id = :portal and made_at <= :oldest")
                .param("portal", portal.value())
                .param("oldest", oldest(KEPT))
                .update();
    }

    private OffsetDateTime oldest(Duration kept) {
        return at(clock.instant().minus(kept));
    }

    private static KeySheet sheet(ResultSet row, int number) throws SQLException {
        var madeAt = row.getTimestamp("made_at").toInstant();
        return new KeySheet(
                row.getObject("id", UUID.class),
                madeAt,
                row.getInt("made"),
                row.getBoolean("mailed"),
                words(row.getArray("unknown")),
                words(row.getArray("unreachable")),
                row.getBoolean("kept"),
                madeAt.plus(KEYS_KEPT));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
