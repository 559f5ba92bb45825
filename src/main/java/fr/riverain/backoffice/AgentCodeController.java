package fr.riverain.backoffice;

import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import fr.riverain.identity.FactorAnswer;
import fr.riverain.identity.Holder;
import fr.riverain.identity.PasskeyCeremonies;
import fr.riverain.identity.StepCookie;
import fr.riverain.platform.Client;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page between an agent's password and their session. */
@RestController
@RequestMapping("/gestion/connexion/code")
class AgentCodeController {

    private final AgentSecondStep second;
    private final PasskeyCeremonies passkeys;
    private final StepCookie steps;

    AgentCodeController(AgentSecondStep second, PasskeyCeremonies passkeys, StepCookie steps) {
        this.second = second;
        this.passkeys = passkeys;
        this.steps = steps;
    }

    @GetMapping
    ResponseEntity<?> show(Here here, @CookieValue(name = StepCookie.OF_AGENTS, defaultValue = "") String step) {
        return whose(here, step, agent -> page(here, agent, HttpStatus.OK, List.of()));
    }

    @PostMapping
    ResponseEntity<?> enter(
            Here here,
            Client client,
            @CookieValue(name = StepCookie.OF_AGENTS, defaultValue = "") String step,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String secours,
            @RequestParam(defaultValue = "") String reponse) {
        var field = !reponse.isEmpty() ? "cle" : secours.isEmpty() ? "code" : "secours";
        var answer = new FactorAnswer(code + secours, reponse);
        return whose(here, step, agent -> switch (second.answer(here.portal(), agent, answer, client)) {
            case AgentDoor.SignedIn(var token) ->
                AgentSessionController.signedIn("/gestion", token).build();
            case AgentDoor.Wait(var until) ->
                refused(
                        here,
                        agent,
                        TOO_MANY_REQUESTS,
                        field,
                        here.text("tries.wait", here.words().hour(until)));
            case AgentDoor.Refused() ->
                refused(here, agent, UNPROCESSABLE_CONTENT, field, here.text("factor.wrong." + field));
        });
    }

    private ResponseEntity<?> whose(Here here, String step, Function<UUID, ResponseEntity<?>> then) {
        return steps.read(here.portal().id(), Holder.Kind.AGENT, StepCookie.Next.CODE, step)
                .<ResponseEntity<?>>map(known -> then.apply(known.holder().id()))
                .orElseGet(() ->
                        AgentSessionController.seeOther("/gestion/connexion").build());
    }

    private ResponseEntity<?> refused(Here here, UUID agent, HttpStatus status, String field, String sentence) {
        return page(here, agent, status, List.of(new Problem(field, sentence)));
    }

    private ResponseEntity<?> page(Here here, UUID agent, HttpStatus status, List<Problem> problems) {
        var factors = second.asked(here.portal(), agent);
        var task = factors.passkeys() > 0 ? passkeys.showing(here.portal(), Holder.agent(agent)) : null;
        return ResponseEntity.status(status).body(new CodePage(here, factors, task, problems));
    }
}
