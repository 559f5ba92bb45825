package fr.riverain.notification;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Addresses that messages do not reach. One certain notice is enough (there is no such mailbox), of others it takes three within a month
 * (it is full, it refuses): a mail server has bad days.
 */
@Component
public class ReturnedAddresses {

    static final int ENOUGH = 3;

    private static final Duration TOGETHER = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int LONGEST_REASON = 300;
    private static final int SHOWN = 200;

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    ReturnedAddresses(TenantTransactions transactions, JdbcClient jdbc, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of a message in the outbox: whoever does not know what it is called says nothing about anybody. A mail may come back once. */
    boolean mailReturned(PortalId portal, UUID mail, boolean certain, String reason) {
        return transactions.in(portal, () -> {
            var first = jdbc.sql("""
                    update outbox set failed_at = :now, reason = :reason
                    where portal_id = :portal and id = :id and channel = 'mail' and sent_at is not null and failed_at is null
                    """)
                            .param("now", at(clock.instant()))
                            .param("reason", shortened(reason))
                            .param("portal", portal.value())
                            .param("id", mail)
                            .update()
                    == 1;
            if (first) {
                note(portal, mail, certain, reason);
            }
            return first;
        });
    }

    /** The address of that message, when it was refused or reported as not delivered. */
    void note(PortalId portal, UUID message, boolean certain, String reason) {
        var now = clock.instant();
        transactions.in(portal, () -> jdbc.sql("""
                insert into returned_address as known (portal_id, address, channel, certain, times, reason, first_at, last_at)
                select portal_id, lower(recipient), channel, cast(:certain as boolean), 1, cast(:reason as text),
                    cast(:now as timestamptz), cast(:now as timestamptz)
                from outbox
                where portal_id = :portal and id = :id and channel in ('mail', 'sms')
                on conflict (portal_id, address) do update set
                    times = case when known.last_at < :before then 1 else known.times + 1 end,
                    first_at = case when known.last_at < :before then excluded.first_at else known.first_at end,
                    certain = known.certain or excluded.certain, reason = excluded.reason, last_at = excluded.last_at
                """)
                .param("certain", certain)
                .param("reason", shortened(reason))
                .param("now", at(now))
                .param("before", at(now.minus(TOGETHER)))
                .param("portal", portal.value())
                .param("id", message)
                .update());
    }

    /** A note arrived: the number is somebody’s. */
    void arrived(PortalId portal, UUID note) {
        transactions.in(portal, () -> jdbc.sql("""
                delete from returned_address
                where portal_id = :portal
                    and address = (select recipient from outbox where portal_id = :portal and id = :id and channel = 'sms')
                """)
                .param("portal", portal.value())
                .param("id", note)
                .update());
    }

    /** Those of these that are returned often enough to say so. Joins the caller's transaction. */
    public List<Returned> among(PortalId portal, Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return List.of();
        }
        return transactions.in(portal, () -> jdbc.sql("""
                select address, channel, reason, times, first_at, last_at
                from returned_address
                where portal_id = :portal and address in (:addresses) and (certain or times >= :enough)
                """)
                .param("portal", portal.value())
                .param(
                        "addresses",
                        addresses.stream().map(ReturnedAddresses::kept).toList())
                .param("enough", ENOUGH)
                .query(ReturnedAddresses::returned)
                .list());
    }

    /** The latest first. */
    public List<Returned> all(PortalId portal) {
        return transactions.in(portal, () -> jdbc.sql("""
                select address, channel, reason, times, first_at, last_at
                from returned_address
                where portal_id = :portal and (certain or times >= :enough)
                order by last_at desc
                limit :most
                """)
                .param("portal", portal.value())
                .param("enough", ENOUGH)
                .param("most", SHOWN)
                .query(ReturnedAddresses::returned)
                .list());
    }

    /** Somebody says that it is right, or has shown it. What happens next counts anew. */
    public boolean forget(PortalId portal, String address) {
        return transactions.in(
                portal,
                () -> jdbc.sql("delete from returned_address where portal_id = :portal and address = :address")
                                .param("portal", portal.value())
                                .param("address", kept(address))
                                .update()
                        == 1);
    }

    int purge(PortalId portal) {
        return transactions.in(
                portal, () -> jdbc.sql("delete from returned_address where portal_id = :portal and last_at < :old")
                        .param("portal", portal.value())
                        .param("old", at(clock.instant().minus(KEPT)))
                        .update());
    }

    private static String kept(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static String shortened(String reason) {
        var line = reason.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }

    private static Returned returned(ResultSet row, int number) throws SQLException {
        return new Returned(
                row.getString("address"),
                row.getString("channel").equals("mail"),
                row.getString("reason"),
                row.getInt("times"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant());
    }
}
