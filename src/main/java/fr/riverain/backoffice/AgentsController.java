package fr.riverain.backoffice;

import static org.springframework.http.HttpHeaders.SET_COOKIE;

import fr.riverain.notification.Mailbox;
import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Administrators look after the agents of their portal. Nobody changes their own rights. */
@RestController
class AgentsController {

    private final Agents agents;
    private final Staff staff;
    private final FlashCookie flashes;

    AgentsController(Agents agents, Staff staff, FlashCookie flashes) {
        this.agents = agents;
        this.staff = staff;
        this.flashes = flashes;
    }

    @GetMapping("/gestion/agents")
    AgentsPage show(Here here, Administrator administrator) {
        return page(here, administrator, AgentsPage.Invited.nobody(), List.of());
    }

    @PostMapping("/gestion/agents")
    ResponseEntity<?> invite(Here here, Administrator administrator, Client client, AgentsPage.Invited typed) {
        var problems = problems(here, typed);
        if (!problems.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(page(here, administrator, typed, problems));
        }
        staff.invite(here.portal(), administrator.agent(), client, typed);
        return done(here, Flash.good("agent.agents.invited", typed.email().strip()));
    }

    @PostMapping("/gestion/agents/{id}/invitations")
    ResponseEntity<?> inviteAgain(Here here, Administrator administrator, Client client, @PathVariable UUID id) {
        NotFound.unless(staff.inviteAgain(here.portal(), administrator.agent(), client, id));
        return done(here, Flash.good("agent.agents.invited-again"));
    }

    @PostMapping("/gestion/agents/{id}/role")
    ResponseEntity<?> change(
            Here here, Administrator administrator, Client client, @PathVariable UUID id, @RequestParam Role role) {
        NotFound.unless(staff.change(administrator.agent(), client, id, role));
        return done(here, Flash.good("agent.agents.changed"));
    }

    @DeleteMapping("/gestion/agents/{id}")
    ResponseEntity<?> close(Here here, Administrator administrator, Client client, @PathVariable UUID id) {
        NotFound.unless(staff.close(administrator.agent(), client, id));
        return done(here, Flash.good("agent.agents.closed"));
    }

    private AgentsPage page(Here here, Administrator administrator, AgentsPage.Invited typed, List<Problem> problems) {
        return new AgentsPage(
                here, administrator.agent(), agents.all(administrator.agent().portal()), typed, problems);
    }

    private List<Problem> problems(Here here, AgentsPage.Invited typed) {
        var problems = new ArrayList<Problem>();
        if (typed.nom().isBlank() || typed.nom().length() > 100) {
            problems.add(new Problem("nom", here.text("agent.agents.wrong-name")));
        }
        if (!isAddress(typed.email().strip())) {
            problems.add(new Problem("email", here.text("agent.agents.wrong-email")));
        } else if (agents.byEmail(here.portal().id(), typed.email()).isPresent()) {
            problems.add(new Problem("email", here.text("agent.agents.known")));
        }
        return problems;
    }

    /** One of our own people's, whom a mail must reach. */
    private static boolean isAddress(String email) {
        return Mailbox.takes(email) && email.matches("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]{2,}");
    }

    private ResponseEntity<?> done(Here here, Flash flash) {
        return AgentSessionController.seeOther("/gestion/agents")
                .header(SET_COOKIE, flashes.with(here.portal(), flash))
                .build();
    }
}
