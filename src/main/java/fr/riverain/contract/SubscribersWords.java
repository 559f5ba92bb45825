package fr.riverain.contract;

import fr.riverain.account.AccountId;
import fr.riverain.account.OwnWords;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is printed on the bills of an account's owner is no password for it. */
@Component
class SubscribersWords implements OwnWords {

    private final TenantTransactions transactions;
    private final Grants grants;
    private final SubscriberRows rows;

    SubscribersWords(TenantTransactions transactions, Grants grants, SubscriberRows rows) {
        this.transactions = transactions;
        this.grants = grants;
        this.rows = rows;
    }

    @Override
    public List<String> of(PortalId portal, AccountId account) {
        return transactions.in(
                portal, () -> List.copyOf(rows.printedWords(portal, grants.subscribers(portal, account))));
    }
}
