package fr.riverain.onboarding;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import fr.riverain.backoffice.Agent;
import fr.riverain.onboarding.Decisions.Deciding;
import fr.riverain.platform.Client;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agents answer those who ask for an account without a paper. */
@RestController
@RequestMapping(Queue.PATH)
class RequestsController {

    private final Queue queue;
    private final Decisions decisions;
    private final Examining examining;
    private final FlashCookie flashes;

    RequestsController(Queue queue, Decisions decisions, Examining examining, FlashCookie flashes) {
        this.queue = queue;
        this.decisions = decisions;
        this.examining = examining;
        this.flashes = flashes;
    }

    @GetMapping
    RequestsPage all(Here here, Agent agent, Client client) {
        return RequestsPage.of(here, agent, queue.all(here.portal(), client));
    }

    @GetMapping("/{attempt}/decision")
    ResponseEntity<?> look(
            Here here,
            Agent agent,
            Client client,
            @PathVariable AttemptId attempt,
            @RequestParam MultiValueMap<String, String> parameters) {
        var deciding = new Deciding(here.portal(), agent, client);
        var result = decisions.look(deciding, attempt);
        return result instanceof Decisions.Result.Decided(var request)
                ? ResponseEntity.status(GONE).body(DecidedPage.decided(here, agent, request, false))
                : answer(here, deciding, result, Form.of(parameters), List.of());
    }

    @PostMapping("/{attempt}/decision")
    ResponseEntity<?> decide(
            Here here,
            Agent agent,
            Client client,
            @PathVariable AttemptId attempt,
            @RequestParam MultiValueMap<String, String> fields) {
        var deciding = new Deciding(here.portal(), agent, client);
        var form = new DecisionForm(Form.of(fields));
        var problems = form.problems(here);
        if (!problems.isEmpty()) {
            return answer(here, deciding, decisions.look(deciding, attempt), form.form(), problems);
        }
        var result = decided(deciding, attempt, form);
        return answer(here, deciding, result, form.form(), List.of());
    }

    private Decisions.Result decided(Deciding deciding, AttemptId attempt, DecisionForm form) {
        if (form.asks()) {
            return decisions.ask(deciding, attempt, form);
        }
        return form.declines()
                ? decisions.decline(deciding, attempt, form)
                : decisions.approve(deciding, attempt, form);
    }

    private ResponseEntity<?> answer(
            Here here, Deciding deciding, Decisions.Result result, Form form, List<Problem> problems) {
        var agent = deciding.agent();
        return switch (result) {
            case Decisions.Result.Open open ->
                ResponseEntity.status(problems.isEmpty() ? OK : UNPROCESSABLE_CONTENT)
                        .body(new DecisionPage(here, agent, examining.open(deciding, open, form), form, problems));
            case Decisions.Result.Changed changed ->
                ResponseEntity.status(CONFLICT)
                        .body(new DecisionPage(
                                here, agent, examining.changed(deciding, changed), Form.EMPTY, List.of()));
            case Decisions.Result.AddressTaken taken ->
                ResponseEntity.status(CONFLICT)
                        .body(new DecisionPage(here, agent, examining.taken(deciding, taken, form), form, List.of()));
            case Decisions.Result.Decided(var request) ->
                ResponseEntity.status(CONFLICT).body(DecidedPage.decided(here, agent, request, true));
            case Decisions.Result.Withdrawn() ->
                ResponseEntity.status(CONFLICT).body(DecidedPage.withdrawn(here, agent));
            case Decisions.Result.Approved _ -> done(here, "decision.accepted");
            case Decisions.Result.Declined() -> done(here, "decision.declined");
            case Decisions.Result.Asked() -> done(here, "decision.asked");
        };
    }

    private ResponseEntity<?> done(Here here, String key) {
        return ResponseEntity.status(SEE_OTHER)
                .location(URI.create(Queue.PATH))
                .header(SET_COOKIE, flashes.with(here.portal(), Flash.good(key)))
                .build();
    }
}
