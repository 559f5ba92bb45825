package fr.riverain.onboarding;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What nobody went on with is deleted, and with it everything that was typed. */
@Component
class ForgottenAttempts implements PortalJob {

    private final Attempts attempts;

    ForgottenAttempts(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public String name() {
        return "purge-onboarding-attempts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(PortalId portal) {
        attempts.purge(portal);
    }
}
