package fr.riverain.contract;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import fr.riverain.platform.TenantTransactions;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** When the last day of a paper's code is over its secrets go, and a year later the code. */
@Component
class PurgingPapers implements PortalJob {

    private final TenantTransactions transactions;
    private final PaperRows papers;
    private final Today today;

    PurgingPapers(TenantTransactions transactions, PaperRows papers, Today today) {
        this.transactions = transactions;
        this.papers = papers;
        this.today = today;
    }

    @Override
    public String name() {
        return "purge-papers";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run(PortalId portal) {
        transactions.in(portal, () -> {
            papers.forgetSecrets(portal, today.at(portal));
            papers.purge(portal, today.at(portal));
        });
    }
}
