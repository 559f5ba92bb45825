package fr.riverain.account;

import fr.riverain.identity.Citizen;
import fr.riverain.platform.Client;
import fr.riverain.platform.Limit;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import fr.riverain.portal.Portal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who comes to which account by FranceConnect. */
@Component
class EnteringByFranceConnect {

    private final TenantTransactions transactions;
    private final FranceConnectLinks links;
    private final Admission admission;
    private final Throttle throttle;

    EnteringByFranceConnect(
            TenantTransactions transactions, FranceConnectLinks links, Admission admission, Throttle throttle) {
        this.transactions = transactions;
        this.links = links;
        this.admission = admission;
        this.throttle = throttle;
    }

    /** Each code that somebody brings is a question to FranceConnect, in the portal's name: whoever invents them waits. */
    boolean mayAsk(Portal portal, Client client) {
        return throttle.count(portal.id(), Limit.SIGN_IN_ADDRESS, client.block()) instanceof Verdict.Go;
    }

    void wasRight(Portal portal, Client client) {
        throttle.giveBack(portal.id(), Limit.SIGN_IN_ADDRESS, client.block());
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
