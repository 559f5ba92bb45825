package fr.riverain.backoffice;

import static fr.riverain.platform.Limit.SIGN_IN_ACCOUNT;
import static fr.riverain.platform.Limit.SIGN_IN_ADDRESS;

import fr.riverain.identity.Holder;
import fr.riverain.identity.LostFactors;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.SecondFactors;
import fr.riverain.platform.Client;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import fr.riverain.portal.Portal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Agents come in with a password and a code. A refusal never says which of the two, or whether there is such an agent. */
@Component
class AgentDoor {

    private final Agents agents;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final LostFactors lost;
    private final Throttle throttle;

    AgentDoor(Agents agents, Passwords passwords, SecondFactors factors, LostFactors lost, Throttle throttle) {
        this.agents = agents;
        this.passwords = passwords;
        this.factors = factors;
        this.lost = lost;
        this.throttle = throttle;
    }

    /** After the password. */
    sealed interface First {}

    /** After the code. */
    sealed interface Second {}

    record AskCode(UUID agent) implements First {}

    /** Their second factor was lost, and removed by an administrator: another one comes first. */
    record AskSetup(UUID agent) implements First {}

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
        if (!right) {
            return new Refused();
        }
        var agent = known.orElseThrow().id();
        var next = next(portal, agent);
        if (next instanceof Refused) {
            return next;
        }
        throttle.clear(portal.id(), SIGN_IN_ACCOUNT, subject, client);
        throttle.giveBack(portal.id(), SIGN_IN_ADDRESS, client.block());
        return next;
    }

    /** Whoever has not finished with their invitation goes on with its link. */
    private First next(Portal portal, UUID agent) {
        var holder = Holder.agent(agent);
        if (factors.of(portal.id(), holder).on()) {
            return new AskCode(agent);
        }
        if (!lost.awaited(portal.id(), holder)) {
            return new Refused();
        }
        factors.begin(portal.id(), holder);
        return new AskSetup(agent);
    }
}
