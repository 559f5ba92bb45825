package fr.riverain.onboarding;

import fr.riverain.backoffice.Agent;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/** Too late: a colleague has answered, or the person is at it again. */
public record DecidedPage(Here here, Agent agent, String title, String sentence) implements View {

    /** @param lost whether an answer of this agent's was not recorded */
    static DecidedPage decided(Here here, Agent agent, Request request, boolean lost) {
        var decision = request.decision().orElseThrow();
        var key = "decision.%s.%s".formatted(lost ? "decided" : "gone", decision.accepted() ? "accepted" : "declined");
        return new DecidedPage(
                here,
                agent,
                here.text("decision.decided.title"),
                here.text(key, decision.by(), here.moment(decision.at())));
    }

    static DecidedPage withdrawn(Here here, Agent agent) {
        return new DecidedPage(here, agent, here.text("decision.withdrawn.title"), here.text("decision.withdrawn"));
    }

    @Override
    public String template() {
        return "onboarding/decided";
    }
}
