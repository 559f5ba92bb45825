package fr.riverain.backoffice;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the pages about an agent's second factors answer alike: ask for proof, refuse it, go back with a word. */
@Component
class AgentSecurityAnswers {

    static final String PATH = "/gestion/securite";

    private final AgentSecurity security;
    private final FlashCookie flashes;

    AgentSecurityAnswers(AgentSecurity security, FlashCookie flashes) {
        this.security = security;
        this.flashes = flashes;
    }

    ResponseEntity<?> ask(Here here, Agent agent, String key, String path) {
        return page(here, agent, key, path, HttpStatus.OK, List.of());
    }

    <T> ResponseEntity<?> to(
            Here here,
            Agent agent,
            String key,
            String path,
            AgentProof.Outcome<T> outcome,
            Function<T, ResponseEntity<?>> proven) {
        return switch (outcome) {
            case AgentProof.Outcome.Proven<T>(var done) -> proven.apply(done);
            case AgentProof.Outcome.WrongPassword<T> _ ->
                refused(
                        here,
                        agent,
                        key,
                        path,
                        UNPROCESSABLE_CONTENT,
                        new Problem("actuel", here.text("password.wrong")));
            case AgentProof.Outcome.WrongCode<T> _ ->
                refused(
                        here,
                        agent,
                        key,
                        path,
                        UNPROCESSABLE_CONTENT,
                        new Problem("code", here.text("factor.wrong.either")));
            case AgentProof.Outcome.Wait<T>(var until) ->
                refused(
                        here,
                        agent,
                        key,
                        path,
                        TOO_MANY_REQUESTS,
                        new Problem(
                                "actuel", here.text("tries.wait", here.words().hour(until))));
        };
    }

    ResponseEntity.BodyBuilder back(Here here, String path, String key) {
        return AgentSessionController.seeOther(path).header(SET_COOKIE, flashes.with(here.portal(), Flash.good(key)));
    }

    private ResponseEntity<?> refused(
            Here here, Agent agent, String key, String path, HttpStatus status, Problem problem) {
        return page(here, agent, key, path, status, List.of(problem));
    }

    private ResponseEntity<?> page(
            Here here, Agent agent, String key, String path, HttpStatus status, List<Problem> problems) {
        var task = security.showing(here.portal(), agent, security.of(agent));
        return ResponseEntity.status(status).body(new AgentProofPage(here, agent, key, path, task, problems));
    }
}
