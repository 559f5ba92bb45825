package fr.riverain.backoffice;

import fr.riverain.identity.Factors;
import fr.riverain.identity.Holder;
import fr.riverain.identity.Passkey;
import fr.riverain.identity.PasskeyCeremonies;
import fr.riverain.identity.PasskeyTask;
import fr.riverain.identity.Passkeys;
import fr.riverain.identity.RecoveryCodes;
import fr.riverain.identity.SecondFactors;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The second factors of an agent, who always keeps one. */
@Component
class AgentSecurity {

    private final TenantTransactions transactions;
    private final AgentProof proof;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasskeyCeremonies ceremonies;
    private final RecoveryCodes codes;
    private final AgentFactorNews news;

    AgentSecurity(
            TenantTransactions transactions,
            AgentProof proof,
            SecondFactors factors,
            Passkeys passkeys,
            PasskeyCeremonies ceremonies,
            RecoveryCodes codes,
            AgentFactorNews news) {
        this.transactions = transactions;
        this.proof = proof;
        this.factors = factors;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.codes = codes;
        this.news = news;
    }

    Factors of(Agent agent) {
        return factors.of(agent.portal(), holder(agent));
    }

    List<Passkey> passkeys(Agent agent) {
        return passkeys.of(agent.portal(), holder(agent));
    }

    /** To be shown instead of a code. */
    @Nullable
    PasskeyTask showing(Portal portal, Agent agent, Factors has) {
        return has.passkeys() > 0 ? ceremonies.showing(portal, holder(agent)) : null;
    }

    PasskeyTask making(Portal portal, Agent agent) {
        return ceremonies.making(portal, holder(agent), agent.email());
    }

    /** Nothing but the proof, for a change that takes another page. */
    AgentProof.Outcome<Boolean> prove(Portal portal, Agent agent, AgentProof.Typed typed, Client client) {
        return proof.then(portal, agent, typed, client, () -> true);
    }

    boolean add(Portal portal, Agent agent, String name, String response, Client client) {
        return transactions.in(portal.id(), () -> {
            var made = ceremonies.make(portal, holder(agent), name, response);
            if (made) {
                news.tell(portal, agent, "agent.passkey-added", client);
            }
            return made;
        });
    }

    /** Whether it may go: something to sign in with is left. */
    boolean removable(Agent agent, UUID passkey) {
        var has = of(agent);
        return (has.telephone() || has.passkeys() > 1)
                && passkeys(agent).stream().anyMatch(known -> known.id().equals(passkey));
    }

    AgentProof.Outcome<Boolean> remove(
            Portal portal, Agent agent, UUID passkey, AgentProof.Typed typed, Client client) {
        return proof.then(portal, agent, typed, client, () -> {
            var removed = passkeys.remove(portal.id(), holder(agent), passkey);
            if (removed) {
                news.tell(portal, agent, "agent.passkey-removed", client);
            }
            return removed;
        });
    }

    AgentProof.Outcome<List<String>> renewCodes(Portal portal, Agent agent, AgentProof.Typed typed, Client client) {
        return proof.then(portal, agent, typed, client, () -> {
            news.tell(portal, agent, "agent.codes-renewed", client);
            return codes.renew(portal.id(), holder(agent));
        });
    }

    static Holder holder(Agent agent) {
        return Holder.agent(agent.id());
    }
}
