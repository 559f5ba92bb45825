package fr.riverain.backoffice;

import fr.riverain.platform.Actor;
import fr.riverain.platform.Audit;
import fr.riverain.platform.Client;
import fr.riverain.platform.Deed;
import fr.riverain.platform.PortalId;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What agents do and look at, as the audit trail keeps it: who, what, when, from where. Joins the caller's transaction. */
@Component
public class AgentDeeds {

    private final Audit audit;
    private final InstantSource clock;

    AgentDeeds(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** What was done at the machine itself, where nobody has signed in. */
    void recordOfCommand(PortalId portal, String what, String aboutKind, UUID about, Map<String, String> details) {
        var actor = Actor.system("riverain agent add");
        audit.record(portal, new Deed(clock.instant(), actor, what, aboutKind, about, "", details));
    }

    /**
     * Notes a deed.
     *
     * @param what a key; the text deed.key says it in words
     * @param aboutKind account, subscriber, agent, …
     */
    public void record(
            Agent agent,
            Client client,
            String what,
            String aboutKind,
            @Nullable UUID about,
            Map<String, String> details) {
        audit.record(
                agent.portal(),
                new Deed(
                        clock.instant(),
                        Actor.agent(agent.id(), agent.name()),
                        what,
                        aboutKind,
                        about,
                        client.block(),
                        details));
    }
}
