package fr.riverain.onboarding;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.account.AccountId;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accounts have agreed to. */
@Component
class Consents {

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    Consents(TenantTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    record Consent(String document, String version, Instant at) {}

    /** Once for each version: who agreed first has agreed. */
    void keep(PortalId portal, AccountId account, Evidence.TermsAccepted accepted) {
        var named = accepted.document().split(" ", 2);
        transactions.in(portal, () -> jdbc.sql("""
                insert into onboarding_consent (portal_id, account_id, document, version, accepted_at)
                values (:portal, :holder, :document, :version, :at)
                on conflict do nothing
                """)
                .param("portal", portal.value())
                .param("holder", account.value())
                .param("document", named[0])
                .param("version", named.length > 1 ? named[1] : "")
                .param("at", at(accepted.at()))
                .update());
    }

    List<Consent> of(PortalId portal, AccountId account) {
        return transactions.in(portal, () -> jdbc.sql("""
                select document, version, accepted_at
                from onboarding_consent
                where portal_id = :portal and account_id = :holder
                order by accepted_at
                """)
                .param("portal", portal.value())
                .param("holder", account.value())
                .query((row, _) -> new Consent(
                        row.getString("document"),
                        row.getString("version"),
                        row.getTimestamp("accepted_at").toInstant()))
                .list());
    }
}
