package fr.riverain.account;

import static fr.riverain.platform.Limit.SIGN_IN_ADDRESS;

import fr.riverain.identity.Holder;
import fr.riverain.identity.PasskeyCeremonies;
import fr.riverain.identity.PasskeyTask;
import fr.riverain.identity.Tried;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import fr.riverain.portal.Portal;
import org.springframework.stereotype.Component;

/** In without a password: a passkey whose device has seen its owner is two proofs in one. */
@Component
class PasskeyDoor {

    private final TenantTransactions transactions;
    private final PasskeyCeremonies passkeys;
    private final Credentials credentials;
    private final Accounts accounts;
    private final Throttle throttle;

    PasskeyDoor(
            TenantTransactions transactions,
            PasskeyCeremonies passkeys,
            Credentials credentials,
            Accounts accounts,
            Throttle throttle) {
        this.transactions = transactions;
        this.passkeys = passkeys;
        this.credentials = credentials;
        this.accounts = accounts;
        this.throttle = throttle;
    }

    PasskeyTask entering(Portal portal) {
        return passkeys.entering(portal);
    }

    /** The token of the session that begins. */
    Tried<String> enter(Portal portal, String response, Client client, boolean remembered) {
        if (throttle.count(portal.id(), SIGN_IN_ADDRESS, client.block()) instanceof Verdict.Wait(var until)) {
            return new Tried.Wait<>(until);
        }
        return transactions.in(portal.id(), () -> passkeys.enter(portal, Holder.Kind.RESIDENT, response)
                .flatMap(holder -> credentials.of(portal.id(), new AccountId(holder.id())))
                .<Tried<String>>map(account -> {
                    throttle.giveBack(portal.id(), SIGN_IN_ADDRESS, client.block());
                    return new Tried.Right<>(accounts.signIn(portal, account.id(), client, remembered));
                })
                .orElseGet(Tried.Wrong::new));
    }
}
