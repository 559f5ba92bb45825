package fr.riverain.account;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.identity.Citizen;
import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account FranceConnect signs somebody in to. What they are recognized by is kept as a digest, and nothing else of them. */
@Component
public class FranceConnectLinks {

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Keys keys;
    private final InstantSource clock;

    FranceConnectLinks(TenantTransactions transactions, JdbcClient jdbc, Keys keys, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    Optional<AccountId> holder(PortalId portal, Citizen citizen) {
        return transactions.in(portal, () -> jdbc.sql("""
                select account_id
                from franceconnect_link
                join account on account.portal_id = franceconnect_link.portal_id and account.id = account_id
                where franceconnect_link.portal_id = :portal and digest in (:digests) and closed_at is null
                """)
                .param("portal", portal.value())
                .param("digests", keys.digests(Purpose.FRANCECONNECT, portal, citizen.subject()))
                .query((row, _) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional());
    }

    /** Since when somebody may come to this account by FranceConnect. */
    Optional<Instant> since(PortalId portal, AccountId account) {
        return transactions.in(portal, () -> jdbc.sql("""
                select linked_at
                from franceconnect_link
                where portal_id = :portal and account_id = :account
                """)
                .param("portal", portal.value())
                .param("account", account.value())
                .query((row, _) -> row.getTimestamp("linked_at").toInstant())
                .optional());
    }

    /** In place of whom the account was linked to before. False where this person has another account, which stays theirs. */
    public boolean link(PortalId portal, AccountId account, Citizen citizen) {
        return transactions.in(portal, () -> {
            if (holder(portal, citizen)
                    .filter(holder -> !holder.equals(account))
                    .isPresent()) {
                return false;
            }
            unlink(portal, account);
            return insert(portal, account, citizen) == 1;
        });
    }

    private int insert(PortalId portal, AccountId account, Citizen citizen) {
        return jdbc.sql("""
                insert into franceconnect_link (portal_id, digest, account_id, linked_at)
                values (:portal, :digest, :account, :now)
                on conflict do nothing
                """)
                .param("portal", portal.value())
                .param("digest", keys.digest(Purpose.FRANCECONNECT, portal, citizen.subject()))
                .param("account", account.value())
                .param("now", at(clock.instant()))
                .update();
    }

    boolean unlink(PortalId portal, AccountId account) {
        return transactions.in(
                portal,
                () -> jdbc.sql("""
                delete from franceconnect_link
                where portal_id = :portal and account_id = :account
                """)
                                .param("portal", portal.value())
                                .param("account", account.value())
                                .update()
                        > 0);
    }
}
