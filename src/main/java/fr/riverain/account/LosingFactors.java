package fr.riverain.account;

import fr.riverain.backoffice.Agent;
import fr.riverain.backoffice.AgentDeeds;
import fr.riverain.identity.Factors;
import fr.riverain.identity.Holder;
import fr.riverain.identity.LostFactors;
import fr.riverain.identity.SecondFactors;
import fr.riverain.platform.Client;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** For residents who have lost their second factor and the recovery codes too: an administrator removes it, and says why. */
@Component
class LosingFactors {

    private final TenantTransactions transactions;
    private final Credentials credentials;
    private final SecondFactors factors;
    private final LostFactors lost;
    private final FactorNews news;
    private final AgentDeeds deeds;

    LosingFactors(
            TenantTransactions transactions,
            Credentials credentials,
            SecondFactors factors,
            LostFactors lost,
            FactorNews news,
            AgentDeeds deeds) {
        this.transactions = transactions;
        this.credentials = credentials;
        this.factors = factors;
        this.lost = lost;
        this.news = news;
        this.deeds = deeds;
    }

    Factors of(PortalId portal, AccountId account) {
        return factors.of(portal, Holder.resident(account.value()));
    }

    /** Their password stays, all sessions close, and they are told. False where there is nothing to remove. */
    boolean remove(Portal portal, Agent agent, Client client, AccountId account, String reason) {
        return transactions.in(portal.id(), () -> {
            var known = credentials.of(portal.id(), account);
            var removes = known.isPresent() && lost.remove(portal.id(), Holder.resident(account.value()));
            if (removes) {
                deeds.record(
                        agent,
                        client,
                        "account.factor-removed",
                        Caring.ABOUT,
                        account.value(),
                        Map.of("reason", reason));
                news.tell(portal, known.orElseThrow(), FactorNews.Event.FACTOR_REMOVED);
            }
            return removes;
        });
    }
}
