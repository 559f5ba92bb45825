package fr.riverain.contract;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import fr.riverain.platform.TenantTransactions;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Of a file of keys nothing is kept after a day. The keys hold, and others can be made. */
@Component
class PurgingKeySheets implements PortalJob {

    private final TenantTransactions transactions;
    private final KeySheets sheets;

    PurgingKeySheets(TenantTransactions transactions, KeySheets sheets) {
        this.transactions = transactions;
        this.sheets = sheets;
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
        transactions.in(portal, () -> sheets.purge(portal));
    }
}
