package fr.riverain.backoffice;

import static fr.riverain.backoffice.AgentSecurity.holder;
import static org.springframework.http.HttpHeaders.SET_COOKIE;

import fr.riverain.identity.Device;
import fr.riverain.identity.Holder;
import fr.riverain.identity.StepCookie;
import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An agent's passkeys come and go: after the password and a code. */
@RestController
@RequestMapping(AgentSecurityAnswers.PATH + "/cles")
class AgentPasskeyController {

    private static final String NEW = AgentSecurityAnswers.PATH + "/cles/nouvelle";

    private final AgentSecurity security;
    private final AgentSecurityAnswers answers;
    private final StepCookie steps;

    AgentPasskeyController(AgentSecurity security, AgentSecurityAnswers answers, StepCookie steps) {
        this.security = security;
        this.answers = answers;
        this.steps = steps;
    }

    /** Where the browser stands after a refusal. */
    @GetMapping
    ResponseEntity<?> backToTheNewOne() {
        return AgentSessionController.seeOther(NEW).build();
    }

    @GetMapping("/nouvelle")
    ResponseEntity<?> ask(
            Here here,
            Agent agent,
            Client client,
            @CookieValue(name = StepCookie.OF_AGENTS, defaultValue = "") String step) {
        return proven(agent, step)
                ? ResponseEntity.ok(
                        page(here, agent, Device.of(client.browser()).in(here), List.of()))
                : answers.ask(here, agent, "security.passkey", NEW);
    }

    @PostMapping("/nouvelle")
    ResponseEntity<?> prove(Here here, Agent agent, Client client, AgentProof.Typed typed) {
        return answers.to(
                here,
                agent,
                "security.passkey",
                NEW,
                security.prove(here.portal(), agent, typed, client),
                _ -> AgentSessionController.seeOther(NEW)
                        .header(SET_COOKIE, steps.with(agent.portal(), holder(agent), StepCookie.Next.SETUP, false))
                        .build());
    }

    @PostMapping
    ResponseEntity<?> add(
            Here here,
            Agent agent,
            Client client,
            @CookieValue(name = StepCookie.OF_AGENTS, defaultValue = "") String step,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String reponse) {
        if (!proven(agent, step)) {
            return backToTheNewOne();
        }
        var name = nom.isBlank() ? Device.of(client.browser()).in(here) : nom.strip();
        return security.add(here.portal(), agent, name, reponse, client)
                ? answers.back(here, AgentSecurityAnswers.PATH, "agent.security.passkey.added")
                        .header(SET_COOKIE, StepCookie.gone(Holder.Kind.AGENT))
                        .build()
                : ResponseEntity.unprocessableContent()
                        .body(page(
                                here, agent, nom, List.of(new Problem("cle", here.text("security.passkey.refused")))));
    }

    @GetMapping("/{id}/retrait")
    ResponseEntity<?> askRemoval(Here here, Agent agent, @PathVariable UUID id) {
        NotFound.unless(security.removable(agent, id));
        return answers.ask(here, agent, "security.passkey.removal", removal(id));
    }

    @PostMapping("/{id}/retrait")
    ResponseEntity<?> remove(Here here, Agent agent, Client client, @PathVariable UUID id, AgentProof.Typed typed) {
        NotFound.unless(security.removable(agent, id));
        return answers.to(
                here,
                agent,
                "security.passkey.removal",
                removal(id),
                security.remove(here.portal(), agent, id, typed, client),
                _ -> answers.back(here, AgentSecurityAnswers.PATH, "security.passkey.removed")
                        .build());
    }

    private AgentPasskeyPage page(Here here, Agent agent, String name, List<Problem> problems) {
        return new AgentPasskeyPage(here, agent, security.making(here.portal(), agent), name, problems);
    }

    private boolean proven(Agent agent, String step) {
        return steps.read(agent.portal(), Holder.Kind.AGENT, StepCookie.Next.SETUP, step)
                .filter(proven -> proven.holder().equals(holder(agent)))
                .isPresent();
    }

    private static String removal(UUID id) {
        return AgentSecurityAnswers.PATH + "/cles/" + id + "/retrait";
    }
}
