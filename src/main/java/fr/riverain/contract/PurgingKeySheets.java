package fr.riverain.contract;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import fr.riverain.platform.TenantTransactions;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Files that nobody fetched are gone after a day. Their keys hold, and another one can be made. */
@Component
class PurgingKeySheets implements PortalJob {

    private static final Duration KEPT = Duration.ofDays(1);

    private final TenantTransactions transactions;
    private final KeySheets sheets;
    private final InstantSource clock;

    PurgingKeySheets(TenantTransactions transactions, KeySheets sheets, InstantSource clock) {
        this.transactions = transactions;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "purge-key-sheets";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(PortalId portal) {
        transactions.in(portal, () -> sheets.purge(portal, clock.instant().minus(KEPT)));
    }
}
