package fr.riverain.backoffice;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.GONE;

import fr.riverain.identity.Holder;
import fr.riverain.identity.StepCookie;
import fr.riverain.identity.StepCookie.Next;
import fr.riverain.portal.Here;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An agent's one-time link: a password is chosen, and the second factor comes next. */
@RestController
class InvitationController {

    private final Invitations invitations;
    private final StepCookie steps;

    InvitationController(Invitations invitations, StepCookie steps) {
        this.invitations = invitations;
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

    private static ResponseEntity<?> dead(Here here) {
        return ResponseEntity.status(GONE).body(new DeadInvitationPage(here));
    }
}
