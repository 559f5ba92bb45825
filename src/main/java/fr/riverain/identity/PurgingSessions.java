package fr.riverain.identity;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets sessions that have ended, and proofs of work that nobody could use again. */
@Component
class PurgingSessions implements PortalJob {

    private final Sessions sessions;
    private final ProofOfWork proofs;

    PurgingSessions(Sessions sessions, ProofOfWork proofs) {
        this.sessions = sessions;
        this.proofs = proofs;
    }

    @Override
    public String name() {
        return "purge-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(PortalId portal) {
        sessions.purge(portal);
        proofs.purge(portal);
    }
}
