package fr.riverain.account;

import static fr.riverain.account.FactorNews.Event.PASSKEY_ADDED;
import static fr.riverain.account.FactorNews.Event.PASSKEY_REMOVED;
import static fr.riverain.account.Securing.holder;

import fr.riverain.identity.Factors;
import fr.riverain.identity.Passkey;
import fr.riverain.identity.PasskeyCeremonies;
import fr.riverain.identity.PasskeyTask;
import fr.riverain.identity.Passkeys;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The passkeys of an account, as its owner makes and removes them. */
@Component
class OwnPasskeys {

    private final TenantTransactions transactions;
    private final Securing securing;
    private final OwnerProof proof;
    private final Credentials credentials;
    private final Passkeys passkeys;
    private final PasskeyCeremonies ceremonies;
    private final FactorNews news;

    OwnPasskeys(
            TenantTransactions transactions,
            Securing securing,
            OwnerProof proof,
            Credentials credentials,
            Passkeys passkeys,
            PasskeyCeremonies ceremonies,
            FactorNews news) {
        this.transactions = transactions;
        this.securing = securing;
        this.proof = proof;
        this.credentials = credentials;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.news = news;
    }

    List<Passkey> of(Visitor visitor) {
        return passkeys.of(visitor.portal(), holder(visitor));
    }

    /** To be shown instead of a code. */
    @Nullable
    PasskeyTask showing(Portal portal, Visitor visitor, Factors factors) {
        return factors.passkeys() > 0 ? ceremonies.showing(portal, holder(visitor)) : null;
    }

    PasskeyTask making(Portal portal, Visitor visitor) {
        return ceremonies.making(portal, holder(visitor), visitor.login());
    }

    /** The recovery codes of whoever has none yet, to be shown; nothing where the passkey was not made as it must be. */
    Optional<List<String>> add(Portal portal, Visitor visitor, String name, String response, Client client) {
        return transactions.in(portal.id(), () -> {
            if (!ceremonies.make(portal, holder(visitor), name, response)) {
                return Optional.empty();
            }
            var account = credentials.of(portal.id(), visitor.account()).orElseThrow();
            news.byOwner(portal, account, PASSKEY_ADDED, client);
            return Optional.of(securing.firstCodes(portal, visitor));
        });
    }

    OwnerProof.Outcome<Boolean> remove(
            Portal portal, Visitor visitor, UUID passkey, OwnerProof.Typed typed, Client client) {
        return proof.then(portal, visitor, typed, client, account -> {
            var removed = passkeys.remove(portal.id(), holder(visitor), passkey);
            if (removed) {
                securing.forgetCodesWithoutFactor(portal, visitor);
                news.byOwner(portal, account, PASSKEY_REMOVED, client);
            }
            return removed;
        });
    }
}
