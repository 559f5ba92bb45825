package fr.riverain.backoffice;

import fr.riverain.identity.Holder;
import fr.riverain.identity.PasswordRules;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.Sessions;
import fr.riverain.identity.TelephoneSecret;
import fr.riverain.identity.Totp;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * From the one-time link to an agent who can sign in: a password, then a telephone that makes codes. The link lives until the first
 * code; whoever opens it again before begins anew. Who lost their telephone gets another link, and comes in by no other way.
 */
@Component
class Invitations {

    static final Duration VALID = Duration.ofDays(2);

    private final TenantTransactions transactions;
    private final Agents agents;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final InstantSource clock;

    Invitations(
            TenantTransactions transactions,
            Agents agents,
            PasswordRules rules,
            Passwords passwords,
            SecondFactors factors,
            Sessions sessions,
            InstantSource clock) {
        this.transactions = transactions;
        this.agents = agents;
        this.rules = rules;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Chosen(UUID agent) implements Outcome {}

        record Refused(List<PasswordRules.Checked> rules, boolean differs) implements Outcome {}

        record Dead() implements Outcome {}
    }

    /** The address of a new link. Until it is used the old password and telephone stay good. */
    String link(Portal portal, UUID agent) {
        return portal.url("/gestion/invitation/"
                + agents.invite(portal.id(), agent, clock.instant().plus(VALID)));
    }

    Optional<Agents.Known> invited(Portal portal, String token) {
        return agents.invited(portal.id(), token);
    }

    List<PasswordRules.Checked> untried(Portal portal) {
        return rules.untried(portal);
    }

    Outcome choose(Portal portal, String token, String password, String confirmation) {
        var agent = invited(portal, token);
        if (agent.isEmpty()) {
            return new Outcome.Dead();
        }
        var checked = rules.check(
                portal, password, List.of(agent.get().email(), agent.get().name()));
        var differs = !password.equals(confirmation);
        if (differs || !PasswordRules.accepted(checked)) {
            return new Outcome.Refused(checked, differs);
        }
        return begin(portal, token, agent.get().id(), passwords.hash(password));
    }

    /** Whoever was signed in with the old password and telephone is signed in no more. */
    private Outcome begin(Portal portal, String token, UUID agent, String hash) {
        return transactions.in(portal.id(), () -> {
            if (!agents.holdsInvitation(portal.id(), token)) {
                return new Outcome.Dead(); // ended while the password was hashed
            }
            agents.choosePassword(portal.id(), agent, hash);
            factors.beginAnew(portal.id(), Holder.agent(agent));
            sessions.closeAll(portal.id(), Holder.agent(agent));
            return new Outcome.Chosen(agent);
        });
    }

    /** What the telephone has to learn, as long as it has not shown a code. */
    Optional<TelephoneSecret> secret(Portal portal, UUID agent) {
        return factors.unconfirmed(portal.id(), Holder.agent(agent)).flatMap(secret -> agents.find(portal.id(), agent)
                .map(known -> new TelephoneSecret(
                        portal.text(Language.FR, "word.utility-name"), known.email(), Totp.base32(secret))));
    }

    /** Whether a telephone is still awaited: from its first code on, a password comes before each other. */
    boolean awaitsTelephone(Portal portal, UUID agent) {
        return factors.unconfirmed(portal.id(), Holder.agent(agent)).isPresent();
    }

    void done(Portal portal, UUID agent) {
        agents.endInvitations(portal.id(), agent);
    }
}
