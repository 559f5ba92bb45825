package fr.riverain.demo;

import fr.riverain.backoffice.Agents;
import fr.riverain.backoffice.Role;
import fr.riverain.demo.Scene.AgentLine;
import fr.riverain.identity.Holder;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.Totp;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Portal;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two agents for each portal. Their telephones lie open on the demo's page: the secrets follow from their addresses. */
@Component
@Profile("demo")
class CastAgents {

    private static final int SECRET = 20;

    private final Agents agents;
    private final SecondFactors factors;
    private final Passwords passwords;
    private final InstantSource clock;

    CastAgents(Agents agents, SecondFactors factors, Passwords passwords, InstantSource clock) {
        this.agents = agents;
        this.factors = factors;
        this.passwords = passwords;
        this.clock = clock;
    }

    enum Post {
        AGENT("agent", "Camille Rivière", Role.CUSTOMER_SERVICE),
        CHIEF("chef", "Dominique Fontaine", Role.ADMINISTRATOR);

        private final String mailbox;
        private final String person;
        private final Role role;

        Post(String mailbox, String person, Role role) {
            this.mailbox = mailbox;
            this.person = person;
            this.role = role;
        }

        String email(Portal portal) {
            return "%s@%s.example.org".formatted(mailbox, portal.slug());
        }
    }

    void hire(Portal portal) {
        for (var post : Post.values()) {
            if (find(portal, post.email(portal)).isEmpty()) {
                hire(portal, post);
            }
        }
    }

    private void hire(Portal portal, Post post) {
        var email = post.email(portal);
        var hash = passwords.hash(Cast.PASSWORD);
        var agent = agents.add(portal.id(), email, post.person, post.role);
        factors.install(portal.id(), Holder.agent(agent), secret(email));
        agents.choosePassword(portal.id(), agent, hash); // last: who has one is complete
    }

    Optional<UUID> find(Portal portal, String email) {
        return agents.byEmail(portal.id(), email).filter(Agents.Known::joined).map(Agents.Known::id);
    }

    List<AgentLine> of(Portal portal) {
        return Arrays.stream(Post.values())
                .map(post -> new AgentLine(
                        post.name().toLowerCase(java.util.Locale.ROOT), post.email(portal), code(post.email(portal))))
                .toList();
    }

    /** 482 913, as a telephone shows it. */
    private String code(String email) {
        var code = Totp.code(secret(email), clock.instant());
        return code.substring(0, 3) + " " + code.substring(3);
    }

    private static byte[] secret(String email) {
        return Arrays.copyOf(Tokens.digest(email), SECRET);
    }
}
