package fr.riverain.backoffice;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import fr.riverain.identity.Holder;
import fr.riverain.identity.StepCookie;
import fr.riverain.identity.StepCookie.Next;
import fr.riverain.platform.Client;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An agent's first steps. The secret of the telephone is shown to the browser that chose the password, and to no other. */
@RestController
class InvitationController {

    private final Invitations invitations;
    private final AgentDoor door;
    private final StepCookie steps;

    InvitationController(Invitations invitations, AgentDoor door, StepCookie steps) {
        this.invitations = invitations;
        this.door = door;
        this.steps = steps;
    }

    @GetMapping("/gestion/invitation/{token}")
    ResponseEntity<?> show(Here here, @PathVariable String token) {
        return invitations
                .invited(here.portal(), token)
                .<ResponseEntity<?>>map(agent -> ResponseEntity.ok(
                        new InvitationPage(here, token, agent.name(), invitations.untried(here.portal()), false)))
                .orElseGet(() -> dead(here));
    }

    @PostMapping("/gestion/invitation/{token}")
    ResponseEntity<?> choose(
            Here here,
            @PathVariable String token,
            @RequestParam("mot-de-passe") String password,
            @RequestParam String confirmation) {
        return switch (invitations.choose(here.portal(), token, password, confirmation)) {
            case Invitations.Outcome.Chosen(var agent) ->
                AgentSessionController.seeOther("/gestion/connexion/telephone")
                        .header(SET_COOKIE, steps.with(here.portal().id(), Holder.agent(agent), Next.SETUP, false))
                        .build();
            case Invitations.Outcome.Refused(var rules, var differs) ->
                ResponseEntity.unprocessableContent().body(new InvitationPage(here, token, "", rules, differs));
            case Invitations.Outcome.Dead() -> dead(here);
        };
    }

    @GetMapping("/gestion/connexion/telephone")
    ResponseEntity<?> telephone(Here here, @CookieValue(name = StepCookie.OF_AGENTS, defaultValue = "") String step) {
        return page(here, step, List.of())
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() ->
                        AgentSessionController.seeOther("/gestion/connexion").build());
    }

    @PostMapping("/gestion/connexion/telephone")
    ResponseEntity<?> confirm(
            Here here,
            Client client,
            @CookieValue(name = StepCookie.OF_AGENTS, defaultValue = "") String step,
            @RequestParam String code) {
        var setup = steps.read(here.portal().id(), Holder.Kind.AGENT, Next.SETUP, step)
                .filter(next ->
                        invitations.awaitsTelephone(here.portal(), next.holder().id()));
        if (setup.isEmpty()) {
            return AgentSessionController.seeOther("/gestion/connexion").build();
        }
        var agent = setup.get().holder().id();
        return switch (door.firstCode(here.portal(), agent, code, client)) {
            case AgentDoor.SignedIn(var token) -> {
                invitations.done(here.portal(), agent);
                yield AgentSessionController.signedIn(token);
            }
            case AgentDoor.Wait(var until) ->
                refused(
                        TOO_MANY_REQUESTS.value(),
                        here,
                        step,
                        here.text("agent.wait", here.words().hour(until)));
            case AgentDoor.Refused() -> refused(422, here, step, here.text("agent.code.refused"));
        };
    }

    private ResponseEntity<?> refused(int status, Here here, String step, String sentence) {
        return ResponseEntity.status(status)
                .body(page(here, step, List.of(new Problem("code", sentence))).orElseThrow());
    }

    private Optional<TelephonePage> page(Here here, String step, List<Problem> problems) {
        return steps.read(here.portal().id(), Holder.Kind.AGENT, Next.SETUP, step)
                .flatMap(next -> invitations.secret(here.portal(), next.holder().id()))
                .map(secret -> new TelephonePage(here, secret, problems));
    }

    private static ResponseEntity<?> dead(Here here) {
        return ResponseEntity.status(GONE).body(new DeadInvitationPage(here));
    }
}
