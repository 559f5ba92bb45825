package fr.riverain.backoffice;

import fr.riverain.backoffice.AgentDoor.Refused;
import fr.riverain.backoffice.AgentDoor.Second;
import fr.riverain.backoffice.AgentDoor.SignedIn;
import fr.riverain.backoffice.AgentDoor.Wait;
import fr.riverain.identity.FactorAnswer;
import fr.riverain.identity.FactorTries;
import fr.riverain.identity.FactorTries.With;
import fr.riverain.identity.Factors;
import fr.riverain.identity.Holder;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.Sessions;
import fr.riverain.identity.Tried;
import fr.riverain.platform.Client;
import fr.riverain.portal.Portal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** After an agent's password: their second factor, or the first one they set up. Only then is there a session. */
@Component
class AgentSecondStep {

    private final Agents agents;
    private final SecondFactors factors;
    private final FactorTries tries;
    private final Sessions sessions;
    private final AgentFactorNews news;

    AgentSecondStep(Agents agents, SecondFactors factors, FactorTries tries, Sessions sessions, AgentFactorNews news) {
        this.agents = agents;
        this.factors = factors;
        this.tries = tries;
        this.sessions = sessions;
        this.news = news;
    }

    Factors asked(Portal portal, UUID agent) {
        return factors.of(portal.id(), Holder.agent(agent));
    }

    Second answer(Portal portal, UUID agent, FactorAnswer answer, Client client) {
        return opened(
                portal,
                agent,
                known -> tries.answer(portal, Holder.agent(agent), answer, with -> open(portal, known, with, client)));
    }

    /** The first code of a telephone that was just linked. */
    Second firstCode(Portal portal, UUID agent, String code, Client client) {
        return opened(
                portal,
                agent,
                known -> tries.first(
                        portal.id(), Holder.agent(agent), code, () -> open(portal, known, With.TELEPHONE, client)));
    }

    /** A passkey instead of the telephone. */
    Second firstPasskey(Portal portal, UUID agent, String name, String response, Client client) {
        return opened(
                portal,
                agent,
                known -> tries.firstPasskey(
                        portal, Holder.agent(agent), name, response, () -> open(portal, known, With.PASSKEY, client)));
    }

    private Second opened(Portal portal, UUID agent, Function<Agent, Tried<String>> tried) {
        return present(portal, agent)
                .<Second>map(known -> switch (tried.apply(known)) {
                    case Tried.Right<String>(var token) -> new SignedIn(token);
                    case Tried.Wrong<String> _ -> new Refused();
                    case Tried.Wait<String>(var until) -> new Wait(until);
                })
                .orElseGet(Refused::new);
    }

    private String open(Portal portal, Agent agent, With with, Client client) {
        news.signedIn(portal, agent, with, client);
        return sessions.open(portal, Holder.agent(agent.id()), client, false);
    }

    private Optional<Agent> present(Portal portal, UUID agent) {
        return agents.find(portal.id(), agent)
                .filter(known -> known.closedAt() == null)
                .map(known ->
                        new Agent(portal.id(), known.id(), known.name(), known.email(), known.role(), known.id()));
    }
}
