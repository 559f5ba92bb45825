package fr.riverain.account;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import fr.riverain.platform.TenantTransactions;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets the links and codes of forgotten passwords, and the links of new addresses, a month after they died. */
@Component
class PurgingResets implements PortalJob {

    private final TenantTransactions transactions;
    private final Resets resets;
    private final ResetCodes codes;
    private final AddressConfirmations confirmations;
    private final LoginChanges changes;

    PurgingResets(
            TenantTransactions transactions,
            Resets resets,
            ResetCodes codes,
            AddressConfirmations confirmations,
            LoginChanges changes) {
        this.transactions = transactions;
        this.resets = resets;
        this.codes = codes;
        this.confirmations = confirmations;
        this.changes = changes;
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
        transactions.in(portal, () -> {
            resets.purge(portal);
            codes.purge(portal);
            confirmations.purge(portal);
            changes.purge(portal);
        });
    }
}
