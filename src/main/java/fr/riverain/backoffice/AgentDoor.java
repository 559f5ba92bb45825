package fr.riverain.backoffice;

import static fr.riverain.platform.Limit.SECOND_FACTOR;
import static fr.riverain.platform.Limit.SIGN_IN_ACCOUNT;
import static fr.riverain.platform.Limit.SIGN_IN_ADDRESS;

import fr.riverain.identity.Holder;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.Client;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import fr.riverain.portal.Portal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Agents come in with a password and a code. A refusal never says which of the two, or whether there is such an agent. */
@Component
class AgentDoor {

    private final TenantTransactions transactions;
    private final Agents agents;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Throttle throttle;
    private final AgentDeeds deeds;

    AgentDoor(
            TenantTransactions transactions,
            Agents agents,
            Passwords passwords,
            SecondFactors factors,
            Sessions sessions,
            Throttle throttle,
            AgentDeeds deeds) {
        this.transactions = transactions;
        this.agents = agents;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.throttle = throttle;
        this.deeds = deeds;
    }

    /** After the password. */
    sealed interface First {}

    /** After the code. */
    sealed interface Second {}

    record AskCode(UUID agent) implements First {}

    record SignedIn(String token) implements Second {}

    record Refused() implements First, Second {}

    record Wait(Instant until) implements First, Second {}

    First password(Portal portal, String email, String password, Client client) {
        var subject = "agent " + email.strip().toLowerCase(Locale.ROOT);
        if (throttle.count(portal.id(), SIGN_IN_ADDRESS, client.block()) instanceof Verdict.Wait(var until)) {
            return new Wait(until);
        }
        if (throttle.count(portal.id(), SIGN_IN_ACCOUNT, subject, client) instanceof Verdict.Wait(var until)) {
            return new Wait(until);
        }
        var known = agents.byEmail(portal.id(), email);
        var hash = agents.passwordHash(portal.id(), email);
        var right = passwords.matches(password, hash.orElse(null));
        if (!right
                || !factors.confirmed(
                        portal.id(), Holder.agent(known.orElseThrow().id()))) {
            return new Refused();
        }
        throttle.clear(portal.id(), SIGN_IN_ACCOUNT, subject, client);
        throttle.giveBack(portal.id(), SIGN_IN_ADDRESS, client.block());
        return new AskCode(known.orElseThrow().id());
    }

    Second code(Portal portal, UUID agent, String code, Client client) {
        if (throttle.count(portal.id(), SECOND_FACTOR, agent.toString()) instanceof Verdict.Wait(var until)) {
            return new Wait(until);
        }
        var known = agents.find(portal.id(), agent).filter(each -> each.closedAt() == null);
        if (known.isEmpty() || !factors.accepts(portal.id(), Holder.agent(agent), code)) {
            return new Refused();
        }
        return new SignedIn(open(portal, known.get(), client));
    }

    private String open(Portal portal, Agents.Known agent, Client client) {
        return transactions.in(portal.id(), () -> {
            throttle.clear(portal.id(), SECOND_FACTOR, agent.id().toString());
            deeds.record(present(portal.id(), agent), client, "agent.signed-in", "agent", agent.id(), Map.of());
            return sessions.open(portal, Holder.agent(agent.id()), client, false);
        });
    }

    private static Agent present(PortalId portal, Agents.Known agent) {
        return new Agent(portal, agent.id(), agent.name(), agent.email(), agent.role(), agent.id());
    }
}
