package fr.riverain.contract;

import static java.util.stream.Collectors.toMap;

import fr.riverain.account.Accounts;
import fr.riverain.account.KnownAccount;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What agents see of subscribers. */
@Component
public class SubscriberSheets {

    private final TenantTransactions transactions;
    private final SubscriberRows rows;
    private final Contracts contracts;
    private final Grants grants;
    private final Accounts accounts;

    SubscriberSheets(
            TenantTransactions transactions,
            SubscriberRows rows,
            Contracts contracts,
            Grants grants,
            Accounts accounts) {
        this.transactions = transactions;
        this.rows = rows;
        this.contracts = contracts;
        this.grants = grants;
        this.accounts = accounts;
    }

    public Optional<SubscriberSheet> find(PortalId portal, SubscriberId subscriber) {
        return transactions.in(portal, () -> rows.get(portal, subscriber)
                .map(found -> new SubscriberSheet(
                        found,
                        contracts.of(portal, subscriber),
                        contracts.meters(portal, subscriber),
                        holders(portal, subscriber))));
    }

    private List<SubscriberSheet.Holder> holders(PortalId portal, SubscriberId subscriber) {
        var holdings = grants.of(portal, Set.of(subscriber));
        var known = accounts
                .known(portal, holdings.stream().map(Holding::account).toList())
                .stream()
                .collect(toMap(KnownAccount::id, account -> account));
        return holdings.stream()
                .flatMap(holding -> Stream.ofNullable(known.get(holding.account()))
                        .map(account -> new SubscriberSheet.Holder(account, holding)))
                .toList();
    }
}
