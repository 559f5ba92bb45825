package fr.riverain.account;

import fr.riverain.identity.Citizen;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who comes to which account by FranceConnect. */
@Component
class EnteringByFranceConnect {

    private final TenantTransactions transactions;
    private final FranceConnectLinks links;
    private final Admission admission;

    EnteringByFranceConnect(TenantTransactions transactions, FranceConnectLinks links, Admission admission) {
        this.transactions = transactions;
        this.links = links;
        this.admission = admission;
    }

    /** Where an account is linked to them. */
    Optional<Admission.Entry> admit(Portal portal, Citizen citizen, Client client) {
        return transactions.in(portal.id(), () -> links.holder(portal.id(), citizen)
                .map(account -> admission.admit(portal, account, client, false)));
    }

    Optional<AccountId> holder(Portal portal, Citizen citizen) {
        return links.holder(portal.id(), citizen);
    }
}
