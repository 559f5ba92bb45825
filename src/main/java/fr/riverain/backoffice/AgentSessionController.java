package fr.riverain.backoffice;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import fr.riverain.identity.Holder;
import fr.riverain.identity.SessionCookie;
import fr.riverain.identity.Sessions;
import fr.riverain.identity.StepCookie;
import fr.riverain.identity.StepCookie.Next;
import fr.riverain.platform.Client;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agents, in and out: first a password. */
@RestController
class AgentSessionController {

    private final AgentDoor door;
    private final StepCookie steps;
    private final Sessions sessions;

    AgentSessionController(AgentDoor door, StepCookie steps, Sessions sessions) {
        this.door = door;
        this.steps = steps;
        this.sessions = sessions;
    }

    @GetMapping("/gestion/connexion")
    ResponseEntity<?> show(Here here, Optional<Agent> agent) {
        return agent.isPresent()
                ? seeOther("/gestion").build()
                : ResponseEntity.ok(new AgentDoorPage(here, "", List.of()));
    }

    @PostMapping("/gestion/connexion")
    ResponseEntity<?> password(
            Here here, Client client, @RequestParam String email, @RequestParam("mot-de-passe") String password) {
        return switch (door.password(here.portal(), email, password, client)) {
            case AgentDoor.AskCode(var agent) ->
                seeOther("/gestion/connexion/code")
                        .header(SET_COOKIE, steps.with(here.portal().id(), Holder.agent(agent), Next.CODE, false))
                        .build();
            case AgentDoor.AskSetup(var agent) ->
                seeOther("/gestion/connexion/telephone")
                        .header(SET_COOKIE, steps.with(here.portal().id(), Holder.agent(agent), Next.SETUP, false))
                        .build();
            case AgentDoor.Wait(var until) ->
                refused(
                        TOO_MANY_REQUESTS,
                        here,
                        email,
                        here.text("tries.wait", here.words().hour(until)));
            case AgentDoor.Refused() -> refused(UNPROCESSABLE_CONTENT, here, email, here.text("agent.door.refused"));
        };
    }

    @DeleteMapping("/gestion/session")
    ResponseEntity<?> close(Here here, Agent agent) {
        sessions.close(agent.portal(), Holder.agent(agent.id()), agent.session());
        return seeOther("/gestion/connexion")
                .header(SET_COOKIE, SessionCookie.gone(Holder.Kind.AGENT).toString())
                .build();
    }

    static ResponseEntity.BodyBuilder signedIn(String path, String token) {
        return seeOther(path)
                .header(SET_COOKIE, StepCookie.gone(Holder.Kind.AGENT))
                .header(SET_COOKIE, SessionCookie.with(Holder.Kind.AGENT, token).toString());
    }

    static ResponseEntity.BodyBuilder seeOther(String path) {
        return ResponseEntity.status(SEE_OTHER).location(URI.create(path));
    }

    private static ResponseEntity<?> refused(HttpStatus status, Here here, String email, String sentence) {
        return ResponseEntity.status(status)
                .body(new AgentDoorPage(here, email, List.of(new Problem("email", sentence))));
    }
}
