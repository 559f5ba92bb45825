package fr.riverain.onboarding;

import static java.util.stream.Collectors.toMap;

import fr.riverain.backoffice.Agent;
import fr.riverain.backoffice.WorkCard;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import fr.riverain.portal.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The requests that wait for an agent, where a portal has such a way in. */
@Component
class Queue implements WorkCard {

    static final String PATH = "/gestion/inscriptions";

    private final TenantTransactions transactions;
    private final Portals portals;
    private final Requests requests;
    private final Attempts attempts;
    private final InstantSource clock;

    Queue(TenantTransactions transactions, Portals portals, Requests requests, Attempts attempts, InstantSource clock) {
        this.transactions = transactions;
        this.portals = portals;
        this.requests = requests;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** One of them, as the list shows it. */
    record Waiting(Request request, Applicant applicant, Due due) {}

    @Override
    public Optional<Work> work(Agent agent) {
        return portals.find(agent.portal()).flatMap(portal -> ask(portal).map(ask -> work(portal, ask)));
    }

    private Work work(Portal portal, Ask.AgentApproval ask) {
        var words = portal.in(Language.FR);
        var urgencies = requests.open(portal.id()).stream()
                .filter(request -> request.turn() != Request.Turn.PERSON)
                .map(request -> due(words, ask, request).urgency())
                .toList();
        var late = (int) urgencies.stream().filter(Urgency.BAD::equals).count();
        var today = (int) urgencies.stream().filter(Urgency.WARN::equals).count();
        if (late > 0) {
            return new Work("requests.queue", PATH, urgencies.size(), "requests.queue.late", late, Urgency.BAD);
        }
        return today > 0
                ? new Work("requests.queue", PATH, urgencies.size(), "requests.queue.today", today, Urgency.WARN)
                : Work.of("requests.queue", PATH, urgencies.size());
    }

    /** Who has waited longest comes first. Whoever is asked something again is not an agent's turn. */
    List<Waiting> all(Portal portal, Client client) {
        var ask = ask(portal);
        if (ask.isEmpty()) {
            return List.of();
        }
        var words = portal.in(Language.FR);
        return transactions.in(portal.id(), () -> {
            var open = requests.open(portal.id());
            var found = attempts
                    .all(portal.id(), open.stream().map(Request::attempt).toList())
                    .stream()
                    .collect(toMap(Attempt::id, attempt -> attempt));
            return open.stream()
                    .flatMap(request -> Stream.ofNullable(found.get(request.attempt()))
                            .map(attempt -> Visit.of(Guest.absent(portal, attempt, client), attempt))
                            .filter(visit -> visit.underReview().isPresent())
                            .map(visit -> new Waiting(
                                    request, Applicant.of(visit.progress().path()), due(words, ask.get(), request))))
                    .toList();
        });
    }

    Due due(Words words, Ask.AgentApproval ask, Request request) {
        return new Due(request.dueOn(words, ask), words.there(clock.instant()).toLocalDate());
    }

    static Optional<Ask.AgentApproval> ask(Portal portal) {
        return portal.section(OnboardingSaid.class).stream()
                .flatMap(said -> said.asJourney().asks())
                .filter(Ask.AgentApproval.class::isInstance)
                .map(Ask.AgentApproval.class::cast)
                .findFirst();
    }
}
