package fr.riverain.backoffice;

import static org.springframework.http.HttpHeaders.SET_COOKIE;

import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For agents who have lost their second factor: an administrator, who is somebody else. */
@RestController
@RequestMapping("/gestion/agents/{id}/second-facteur")
class LostFactorController {

    private static final int LONGEST_REASON = 300;

    private final Agents agents;
    private final Staff staff;
    private final FlashCookie flashes;

    LostFactorController(Agents agents, Staff staff, FlashCookie flashes) {
        this.agents = agents;
        this.staff = staff;
        this.flashes = flashes;
    }

    @GetMapping
    ResponseEntity<?> ask(Here here, Administrator administrator, @PathVariable UUID id) {
        return page(here, administrator.agent(), id, "", List.of(), 200);
    }

    @PostMapping
    ResponseEntity<?> remove(
            Here here,
            Administrator administrator,
            Client client,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motif) {
        if (motif.isBlank() || motif.length() > LONGEST_REASON) {
            return page(
                    here,
                    administrator.agent(),
                    id,
                    motif,
                    List.of(new Problem("motif", here.text("agent.lost.wrong"))),
                    422);
        }
        NotFound.unless(staff.removeFactor(here.portal(), administrator.agent(), client, id, motif.strip()));
        return AgentSessionController.seeOther("/gestion/agents")
                .header(SET_COOKIE, flashes.with(here.portal(), Flash.good("agent.lost.done")))
                .build();
    }

    private ResponseEntity<?> page(Here here, Agent agent, UUID id, String reason, List<Problem> problems, int status) {
        return agents.find(agent.portal(), id)
                .filter(known -> known.closedAt() == null
                        && known.joined()
                        && !known.id().equals(agent.id()))
                .<ResponseEntity<?>>map(known ->
                        ResponseEntity.status(status).body(new LostFactorPage(here, agent, known, reason, problems)))
                .orElseThrow(NotFound::new);
    }
}
