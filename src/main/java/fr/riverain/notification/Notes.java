package fr.riverain.notification;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes in the outbox. Unlike a mail a note is never sent twice: whoever takes it leaves it at rest, without its words, as one of which
 * nobody knows what became. Only a certain refusal puts it back. If they are killed meanwhile, nobody repeats it.
 */
@Component
class Notes {

    static final String NOBODY_KNOWS = "nobody knows whether it was sent";

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Notes(TenantTransactions transactions, JdbcClient jdbc, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A note that was taken, with the only copy of its words.
     *
     * @param secret whether its words are for one reader and one moment
     */
    record Taken(
            UUID id,
            Channel channel,
            String number,
            String sender,
            String language,
            String words,
            @Nullable String code,
            boolean secret,
            Instant giveUpAt,
            int tries) {

        @Override
        public String toString() {
            return "note " + id;
        }
    }

    void add(PortalId portal, UUID id, String sender, String language, Note note) {
        transactions.in(portal, () -> jdbc.sql("""
                insert into outbox (portal_id, id, channel, recipient, sender_name, sender_address, language, subject,
                    plain, code, secret, written_at, give_up_at, due_at, tries)
                values (:portal, :id, :channel, :recipient, :sender, :sender, :language, :subject,
                    :words, :code, :secret, :now, :until, :now, 0)
                """)
                .param("portal", portal.value())
                .param("id", id)
                .param("channel", note.channel().written())
                .param("recipient", note.number())
                .param("sender", sender)
                .param("language", language)
                .param("subject", note.subject())
                .param("words", note.words())
                .param("code", note.code())
                .param("secret", note.secret())
                .param("now", at(clock.instant()))
                .param("until", at(note.until()))
                .update());
    }

    List<Taken> take(PortalId portal, int most) {
        return transactions.in(portal, () -> jdbc.sql("""
                with due as materialized (
                    select portal_id, id, plain, code
                    from outbox
                    where portal_id = :portal and due_at <= :now and channel in ('sms', 'whatsapp')
                    order by due_at
                    limit :most
                    for update skip locked)
                update outbox set due_at = null, plain = null, code = null, tries = tries + 1, reason = :unknown
                from due
                where outbox.portal_id = :portal and outbox.portal_id = due.portal_id and outbox.id = due.id
                returning outbox.id, channel, recipient, sender_address, language, due.plain as words, due.code as given, secret,
                    give_up_at, tries
                """)
                .param("portal", portal.value())
                .param("now", at(clock.instant()))
                .param("most", most)
                .param("unknown", NOBODY_KNOWS)
                .query(Notes::taken)
                .list());
    }

    void accepted(PortalId portal, Taken note, String reference) {
        transactions.in(portal, () -> jdbc.sql("""
                update outbox set sent_at = coalesce(sent_at, :now), reference = :reference,
                    reason = case when failed_at is null then null else reason end
                where portal_id = :portal and id = :id
                """)
                .param("now", at(clock.instant()))
                .param("reference", reference.isEmpty() ? null : reference)
                .param("portal", portal.value())
                .param("id", note.id())
                .update());
    }

    void postponed(PortalId portal, Taken note, String reason, Instant next) {
        transactions.in(portal, () -> jdbc.sql("""
                update outbox set due_at = :next, reason = :reason, plain = :words, code = :code
                where portal_id = :portal and id = :id and sent_at is null and due_at is null
                """)
                .param("next", at(next))
                .param("reason", reason)
                .param("words", note.words())
                .param("code", note.code())
                .param("portal", portal.value())
                .param("id", note.id())
                .update());
    }

    /** Given up. What opens no door is kept a while, so that an agent can have it sent again. */
    void failed(PortalId portal, Taken note, String reason) {
        transactions.in(portal, () -> jdbc.sql("""
                update outbox set failed_at = :now, reason = :reason, plain = :words
                where portal_id = :portal and id = :id and sent_at is null
                """)
                .param("now", at(clock.instant()))
                .param("reason", reason)
                .param("words", note.secret() ? null : note.words())
                .param("portal", portal.value())
                .param("id", note.id())
                .update());
    }

    /** It stays as taking it has left it. */
    void lost(PortalId portal, Taken note, String reason) {
        transactions.in(portal, () -> jdbc.sql("""
                update outbox set reason = :reason, plain = :words
                where portal_id = :portal and id = :id and sent_at is null
                """)
                .param("reason", NOBODY_KNOWS + ": " + reason)
                .param("words", note.secret() ? null : note.words())
                .param("portal", portal.value())
                .param("id", note.id())
                .update());
    }

    /** Said once, or again: the second time changes nothing. Even of a note whose fate nobody knew. */
    boolean delivered(PortalId portal, UUID id) {
        return transactions.in(
                portal,
                () -> jdbc.sql("""
                update outbox set delivered_at = :now, sent_at = coalesce(sent_at, :now), due_at = null, plain = null, code = null,
                    reason = null, failed_at = null
                where portal_id = :portal and id = :id and channel in ('sms', 'whatsapp') and delivered_at is null
                """)
                                .param("now", at(clock.instant()))
                                .param("portal", portal.value())
                                .param("id", id)
                                .update()
                        == 1);
    }

    /** What was delivered stays so, whatever comes late. */
    boolean undelivered(PortalId portal, UUID id, String reason) {
        return transactions.in(
                portal,
                () -> jdbc.sql("""
                update outbox set failed_at = :now, sent_at = coalesce(sent_at, :now), due_at = null, plain = null, code = null,
                    reason = :reason
                where portal_id = :portal and id = :id and channel in ('sms', 'whatsapp')
                    and delivered_at is null and failed_at is null
                """)
                                .param("now", at(clock.instant()))
                                .param("reason", reason)
                                .param("portal", portal.value())
                                .param("id", id)
                                .update()
                        == 1);
    }

    /** By the name that the provider gave it. */
    List<UUID> called(PortalId portal, String reference) {
        return transactions.in(
                portal, () -> jdbc.sql("select id from outbox where portal_id = :portal and reference = :reference")
                        .param("portal", portal.value())
                        .param("reference", reference)
                        .query(UUID.class)
                        .list());
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                row.getString("recipient"),
                row.getString("sender_address"),
                row.getString("language"),
                row.getString("words"),
                row.getString("given"),
                row.getBoolean("secret"),
                row.getTimestamp("give_up_at").toInstant(),
                row.getInt("tries"));
    }
}
