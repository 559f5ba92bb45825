package fr.riverain.account;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import fr.riverain.platform.TenantTransactions;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets the links of forgotten passwords, a month after they died. */
@Component
class PurgingResets implements PortalJob {

    private final TenantTransactions transactions;
    private final Resets resets;

    PurgingResets(TenantTransactions transactions, Resets resets) {
        this.transactions = transactions;
        this.resets = resets;
    }

    @Override
    public String name() {
        return "purge-password-resets";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run(PortalId portal) {
        transactions.in(portal, () -> resets.purge(portal));
    }
}
