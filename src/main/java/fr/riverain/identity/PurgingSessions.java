package fr.riverain.identity;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets sessions that have ended, and proofs and challenges that nobody could use again. */
@Component
class PurgingSessions implements PortalJob {

    private final Sessions sessions;
    private final ProofOfWork proofs;
    private final PasskeyChallenges challenges;

    PurgingSessions(Sessions sessions, ProofOfWork proofs, PasskeyChallenges challenges) {
        this.sessions = sessions;
        this.proofs = proofs;
        this.challenges = challenges;
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
        challenges.purge(portal);
    }
}
