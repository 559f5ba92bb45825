package fr.riverain.contract;

import static fr.riverain.platform.Timestamps.at;
import static java.util.stream.Collectors.toSet;

import fr.riverain.account.AccountId;
import fr.riverain.platform.PortalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account may see whose contracts. */
@Component
class Grants {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Grants(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two accounts that come with one paper are served one after the other. */
    void lock(PortalId portal, SubscriberId subscriber) {
        jdbc.sql("select id from subscriber where portal_id = :portal and id = :subscriber for update")
                .param("portal", portal.value())
                .param("subscriber", subscriber.value())
                .query()
                .singleRow();
    }

    Set<AccountId> holders(PortalId portal, SubscriberId subscriber) {
        return of(portal, Set.of(subscriber)).stream().map(Holding::account).collect(toSet());
    }

    boolean add(PortalId portal, AccountId account, SubscriberId subscriber, Grant.How how) {
        return jdbc.sql("""
                        insert into contract_grant (portal_id, account_id, subscriber_id, how, granted_at)
                        values (:portal, :holder, :subscriber, :how, :now)
                        on conflict do nothing
                        """)
                        .param("portal", portal.value())
                        .param("holder", account.value())
                        .param("subscriber", subscriber.value())
                        .param("how", how.name())
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    boolean remove(PortalId portal, AccountId account, SubscriberId subscriber) {
        return jdbc.sql("""
                        delete from contract_grant
                        where portal_id = :portal and account_id = :holder and subscriber_id = :subscriber
                        """)
                        .param("portal", portal.value())
                        .param("holder", account.value())
                        .param("subscriber", subscriber.value())
                        .update()
                == 1;
    }

    /** The keys and passwords of this subscriber's papers that hold today, and have opened nothing yet. */
    void use(PortalId portal, SubscriberId subscriber, List<Fact> by) {
        if (by.isEmpty()) {
            return;
        }
        var facts = by.stream().map(Fact::slug).toList();
        jdbc.sql("""
                update subscriber_fact
                set used_at = :now
                where portal_id = :portal and subscriber_id = :subscriber and fact in (:facts) and used_at is null
                """)
                .param("portal", portal.value())
                .param("subscriber", subscriber.value())
                .param("facts", facts)
                .param("now", at(clock.instant()))
                .update();
        jdbc.sql("""
                update contract_fact
                set used_at = :now
                where portal_id = :portal and fact in (:facts) and used_at is null
                    and contract_id in (
                        select id
                        from contract
                        where portal_id = :portal and (payer_id = :subscriber or subscriber_id = :subscriber))
                """)
                .param("portal", portal.value())
                .param("subscriber", subscriber.value())
                .param("facts", facts)
                .param("now", at(clock.instant()))
                .update();
    }

    /** Whose contracts this account sees. */
    Set<SubscriberId> subscribers(PortalId portal, AccountId account) {
        return of(portal, account).stream().map(Holding::subscriber).collect(toSet());
    }

    /** What this account was granted, the first first. */
    List<Holding> of(PortalId portal, AccountId account) {
        return jdbc.sql("""
                select account_id, subscriber_id, how, granted_at
                from contract_grant
                where portal_id = :portal and account_id = :holder
                order by granted_at, subscriber_id
                """)
                .param("portal", portal.value())
                .param("holder", account.value())
                .query(Grants::holding)
                .list();
    }

    /** Who was granted the contracts of these, the first first. */
    List<Holding> of(PortalId portal, Collection<SubscriberId> subscribers) {
        if (subscribers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select account_id, subscriber_id, how, granted_at
                from contract_grant
                where portal_id = :portal and subscriber_id in (:subscribers)
                order by granted_at, account_id
                """)
                .param("portal", portal.value())
                .param(
                        "subscribers",
                        subscribers.stream().map(SubscriberId::value).toList())
                .query(Grants::holding)
                .list();
    }

    private static Holding holding(ResultSet row, int number) throws SQLException {
        return new Holding(
                new AccountId(row.getObject("account_id", UUID.class)),
                new SubscriberId(row.getObject("subscriber_id", UUID.class)),
                Grant.How.valueOf(row.getString("how")),
                row.getTimestamp("granted_at").toInstant());
    }
}
