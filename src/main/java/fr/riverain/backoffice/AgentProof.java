package fr.riverain.backoffice;

import fr.riverain.identity.FactorAnswer;
import fr.riverain.identity.FactorTries;
import fr.riverain.identity.Holder;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.Tried;
import fr.riverain.platform.Client;
import fr.riverain.platform.Limit;
import fr.riverain.platform.Throttle;
import fr.riverain.portal.Portal;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Before a change of an agent's second factor they are asked again: for the password, and for the factor. */
@Component
class AgentProof {

    private final Agents agents;
    private final Passwords passwords;
    private final FactorTries tries;
    private final Throttle throttle;
    private final AgentFactorNews news;

    AgentProof(Agents agents, Passwords passwords, FactorTries tries, Throttle throttle, AgentFactorNews news) {
        this.agents = agents;
        this.passwords = passwords;
        this.tries = tries;
        this.throttle = throttle;
        this.news = news;
    }

    /**
     * What was typed.
     *
     * @param actuel the present password
     * @param reponse of a passkey, instead of a code
     */
    record Typed(String actuel, String code, String reponse) {

        Typed {
            actuel = Objects.requireNonNullElse(actuel, "");
            code = Objects.requireNonNullElse(code, "");
            reponse = Objects.requireNonNullElse(reponse, "");
        }
    }

    sealed interface Outcome<T> {
        record Proven<T>(T done) implements Outcome<T> {}

        record WrongPassword<T>() implements Outcome<T> {}

        record WrongCode<T>() implements Outcome<T> {}

        record Wait<T>(Instant until) implements Outcome<T> {}
    }

    /** What is to be done is done in the transaction that uses the code up. */
    <T> Outcome<T> then(Portal portal, Agent agent, Typed typed, Client client, Supplier<T> change) {
        var subject = agent.id().toString();
        if (throttle.count(portal.id(), Limit.CURRENT_PASSWORD, subject) instanceof Throttle.Verdict.Wait(var until)) {
            return new Outcome.Wait<>(until);
        }
        var hash = agents.passwordHash(portal.id(), agent.email());
        if (!passwords.matches(typed.actuel(), hash.orElse(null))) {
            return new Outcome.WrongPassword<>();
        }
        throttle.clear(portal.id(), Limit.CURRENT_PASSWORD, subject);
        var answer = new FactorAnswer(typed.code(), typed.reponse());
        return switch (tries.answer(portal, Holder.agent(agent.id()), answer, with -> {
            news.proven(portal, agent, with, client);
            return change.get();
        })) {
            case Tried.Right<T>(var done) -> new Outcome.Proven<>(done);
            case Tried.Wrong<T> _ -> new Outcome.WrongCode<>();
            case Tried.Wait<T>(var until) -> new Outcome.Wait<>(until);
        };
    }
}
