package fr.riverain.onboarding;

import fr.riverain.backoffice.AgentDeeds;
import fr.riverain.contract.Candidate;
import fr.riverain.contract.Candidates;
import fr.riverain.contract.Sought;
import fr.riverain.onboarding.DecisionPage.Examined;
import fr.riverain.onboarding.Decisions.Deciding;
import fr.riverain.platform.Audit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers what an agent needs to answer: who it may be, and what was done about it so far. */
@Component
class Examining {

    private static final int MOST = 5;
    private static final int LONGEST = 100;

    private final Candidates candidates;
    private final Queue queue;
    private final AgentDeeds deeds;
    private final Audit audit;

    Examining(Candidates candidates, Queue queue, AgentDeeds deeds, Audit audit) {
        this.candidates = candidates;
        this.queue = queue;
        this.deeds = deeds;
        this.audit = audit;
    }

    Examined open(Deciding deciding, Decisions.Result.Open open, Form form) {
        return examined(deciding, open.visit(), open.request(), found(deciding, open.visit(), form), false, false);
    }

    Examined changed(Deciding deciding, Decisions.Result.Changed changed) {
        return examined(deciding, changed.visit(), changed.request(), List.of(), true, false);
    }

    Examined taken(Deciding deciding, Decisions.Result.AddressTaken taken, Form form) {
        return examined(deciding, taken.visit(), taken.request(), found(deciding, taken.visit(), form), false, true);
    }

    private Examined examined(
            Deciding deciding, Visit visit, Request request, List<Candidate> found, boolean changed, boolean taken) {
        var portal = deciding.portal();
        var words = portal.in(visit.guest().language());
        return new Examined(
                visit,
                request,
                queue.due(words, visit.underReview().orElseThrow(), request),
                candidates.find(portal.id(), sought(visit), MOST),
                found,
                audit.about(portal.id(), Decisions.ABOUT, request.attempt().value()),
                changed,
                taken);
    }

    /** Whom agents look for is written down. */
    private List<Candidate> found(Deciding deciding, Visit visit, Form form) {
        if (!form.has(DecisionForm.SEARCHED)) {
            return List.of();
        }
        var typed = form.get(DecisionForm.SEARCHED);
        var most = typed.substring(0, Math.min(typed.length(), LONGEST));
        deeds.record(deciding.agent(), deciding.client(), "search.asked", "search", null, Map.of("q", most));
        return candidates.search(deciding.portal().id(), sought(visit), most, MOST);
    }

    private static Sought sought(Visit visit) {
        var who = Applicant.of(visit.progress().path());
        return new Sought(
                who.company(),
                who.lastName(),
                who.firstName(),
                who.address(),
                List.of(who.phone(), who.mobile()),
                visit.progress().path().email().orElse(""));
    }
}
