package fr.riverain.onboarding;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.account.AccountId;
import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who the owners of accounts said they are. Sealed: it holds telephone numbers. */
@Component
class Applicants {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Keys keys;
    private final InstantSource clock;

    Applicants(TenantTransactions transactions, JdbcClient jdbc, Keys keys, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    void keep(PortalId portal, AccountId account, Applicant applicant) {
        transactions.in(portal, () -> jdbc.sql("""
                insert into onboarding_applicant (portal_id, account_id, identity, given_at)
                values (:portal, :holder, :identity, :now)
                on conflict (portal_id, account_id) do update
                set identity = excluded.identity, given_at = excluded.given_at
                """)
                .param("portal", portal.value())
                .param("holder", account.value())
                .param("identity", keys.seal(Purpose.ATTEMPT, JSON.writeValueAsBytes(applicant.fields())))
                .param("now", at(clock.instant()))
                .update());
    }

    Optional<Applicant> of(PortalId portal, AccountId account) {
        return transactions.in(portal, () -> jdbc.sql("""
                select identity
                from onboarding_applicant
                where portal_id = :portal and account_id = :holder
                """)
                .param("portal", portal.value())
                .param("holder", account.value())
                .query((row, _) -> opened(row.getBytes("identity")))
                .optional());
    }

    private Applicant opened(byte[] sealed) {
        Map<Ask.Field, String> fields =
                JSON.readValue(keys.open(Purpose.ATTEMPT, sealed), new TypeReference<Map<Ask.Field, String>>() {});
        return Applicant.of(fields);
    }
}
