package fr.riverain.backoffice;

import static fr.riverain.platform.Limit.SIGN_IN_ACCOUNT;
import static fr.riverain.platform.Limit.SIGN_IN_ADDRESS;

import fr.riverain.identity.FactorAnswer;
import fr.riverain.identity.FactorTries;
import fr.riverain.identity.Holder;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.Sessions;
import fr.riverain.identity.Tried;
import fr.riverain.platform.Client;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import fr.riverain.portal.Portal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Agents come in with a password and a code. A refusal never says which of the two, or whether there is such an agent. */
@Component
class AgentDoor {

    private final Agents agents;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final FactorTries tries;
    private final Sessions sessions;
    private final Throttle throttle;
    private final AgentDeeds deeds;

    AgentDoor(
            Agents agents,
            Passwords passwords,
            SecondFactors factors,
            FactorTries tries,
            Sessions sessions,
            Throttle throttle,
            AgentDeeds deeds) {
        this.agents = agents;
        this.passwords = passwords;
        this.factors = factors;
        this.tries = tries;
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
                || !factors.of(portal.id(), Holder.agent(known.orElseThrow().id()))
                        .on()) {
            return new Refused();
        }
        throttle.clear(portal.id(), SIGN_IN_ACCOUNT, subject, client);
        throttle.giveBack(portal.id(), SIGN_IN_ADDRESS, client.block());
        return new AskCode(known.orElseThrow().id());
    }

    Second answer(Portal portal, UUID agent, FactorAnswer answer, Client client) {
        return present(portal, agent)
                .map(known ->
                        second(tries.answer(portal, Holder.agent(agent), answer, _ -> open(portal, known, client))))
                .orElseGet(Refused::new);
    }

    /** The first code of a telephone that was just linked. */
    Second firstCode(Portal portal, UUID agent, String code, Client client) {
        return present(portal, agent)
                .map(known ->
                        second(tries.first(portal.id(), Holder.agent(agent), code, () -> open(portal, known, client))))
                .orElseGet(Refused::new);
    }

    private static Second second(Tried<String> tried) {
        return switch (tried) {
            case Tried.Right<String>(var token) -> new SignedIn(token);
            case Tried.Wrong<String> _ -> new Refused();
            case Tried.Wait<String>(var until) -> new Wait(until);
        };
    }

    private String open(Portal portal, Agent agent, Client client) {
        deeds.record(agent, client, "agent.signed-in", "agent", agent.id(), Map.of());
        return sessions.open(portal, Holder.agent(agent.id()), client, false);
    }

    private Optional<Agent> present(Portal portal, UUID agent) {
        return agents.find(portal.id(), agent)
                .filter(known -> known.closedAt() == null)
                .map(known ->
                        new Agent(portal.id(), known.id(), known.name(), known.email(), known.role(), known.id()));
    }
}
