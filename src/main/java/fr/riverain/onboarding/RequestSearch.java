package fr.riverain.onboarding;

import fr.riverain.account.EmailAddress;
import fr.riverain.backoffice.Agent;
import fr.riverain.backoffice.AgentSearch;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds a request by the number that its owner reads out, or by their address. */
@Component
class RequestSearch implements AgentSearch {

    private final Requests requests;

    RequestSearch(Requests requests) {
        this.requests = requests;
    }

    @Override
    public List<Hit> find(Agent agent, String typed) {
        var reference = Request.referenceIn(typed).orElse(null);
        var email = EmailAddress.of(typed).map(EmailAddress::key).orElse(null);
        return reference == null && email == null
                ? List.of()
                : requests.search(agent.portal(), reference, email).stream()
                        .map(RequestSearch::hit)
                        .toList();
    }

    private static Hit hit(Request request) {
        return new Hit(
                request.decision().isEmpty() ? "agent.hit.request" : "agent.hit.request-decided",
                request.reference(),
                "",
                DecisionPage.path(request));
    }
}
