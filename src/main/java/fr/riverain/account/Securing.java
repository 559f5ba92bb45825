package fr.riverain.account;

import static fr.riverain.account.FactorNews.Event.CODES_RENEWED;
import static fr.riverain.account.FactorNews.Event.TELEPHONE_ADDED;
import static fr.riverain.account.FactorNews.Event.TELEPHONE_REMOVED;

import fr.riverain.identity.FactorTries;
import fr.riverain.identity.Factors;
import fr.riverain.identity.Holder;
import fr.riverain.identity.RecoveryCodes;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.TelephoneSecret;
import fr.riverain.identity.Totp;
import fr.riverain.identity.Tried;
import fr.riverain.platform.Client;
import fr.riverain.portal.Portal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How owners protect their account: with a telephone that makes codes, and recovery codes for the day when it is lost. */
@Component
class Securing {

    private final OwnerProof proof;
    private final Credentials credentials;
    private final SecondFactors factors;
    private final RecoveryCodes codes;
    private final FactorTries tries;
    private final FactorNews news;

    Securing(
            OwnerProof proof,
            Credentials credentials,
            SecondFactors factors,
            RecoveryCodes codes,
            FactorTries tries,
            FactorNews news) {
        this.proof = proof;
        this.credentials = credentials;
        this.factors = factors;
        this.codes = codes;
        this.tries = tries;
        this.news = news;
    }

    Factors of(Visitor visitor) {
        return factors.of(visitor.portal(), holder(visitor));
    }

    /** Nothing but the proof, for a change that takes another page. */
    OwnerProof.Outcome<Boolean> prove(Portal portal, Visitor visitor, OwnerProof.Typed typed, Client client) {
        return proof.then(portal, visitor, typed, client, _ -> true);
    }

    /** A secret that waits for its first code. */
    OwnerProof.Outcome<Boolean> begin(Portal portal, Visitor visitor, OwnerProof.Typed typed, Client client) {
        return proof.then(portal, visitor, typed, client, _ -> factors.begin(portal.id(), holder(visitor)));
    }

    /** What the telephone has to learn, as long as it has not shown a code. */
    Optional<TelephoneSecret> secret(Portal portal, Visitor visitor) {
        return factors.unconfirmed(portal.id(), holder(visitor))
                .map(secret -> new TelephoneSecret(
                        portal.text(visitor.language(), "word.utility-name"), visitor.login(), Totp.base32(secret)));
    }

    /** From its first code on the telephone is asked for. Whoever has no recovery codes yet gets some: else none, to be shown. */
    Tried<List<String>> confirm(Portal portal, Visitor visitor, String code, Client client) {
        return tries.first(portal.id(), holder(visitor), code, () -> {
            var account = credentials.of(portal.id(), visitor.account()).orElseThrow();
            news.byOwner(portal, account, TELEPHONE_ADDED, client);
            return firstCodes(portal, visitor);
        });
    }

    List<String> firstCodes(Portal portal, Visitor visitor) {
        return of(visitor).recoveryCodes() == 0 ? codes.renew(portal.id(), holder(visitor)) : List.of();
    }

    OwnerProof.Outcome<Boolean> removeTelephone(Portal portal, Visitor visitor, OwnerProof.Typed typed, Client client) {
        return proof.then(portal, visitor, typed, client, account -> {
            var removed = factors.removeTelephone(portal.id(), holder(visitor));
            if (removed) {
                forgetCodesWithoutFactor(portal, visitor);
                news.byOwner(portal, account, TELEPHONE_REMOVED, client);
            }
            return removed;
        });
    }

    OwnerProof.Outcome<List<String>> renewCodes(Portal portal, Visitor visitor, OwnerProof.Typed typed, Client client) {
        return proof.then(portal, visitor, typed, client, account -> {
            news.byOwner(portal, account, CODES_RENEWED, client);
            return codes.renew(portal.id(), holder(visitor));
        });
    }

    void forgetCodesWithoutFactor(Portal portal, Visitor visitor) {
        if (!of(visitor).on()) {
            codes.forget(portal.id(), holder(visitor));
        }
    }

    static Holder holder(Visitor visitor) {
        return Holder.resident(visitor.account().value());
    }
}
