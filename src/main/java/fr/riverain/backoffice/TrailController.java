package fr.riverain.backoffice;

import fr.riverain.platform.Actor;
import fr.riverain.platform.Audit;
import fr.riverain.platform.Deed;
import fr.riverain.platform.NotFound;
import fr.riverain.platform.Page;
import fr.riverain.portal.Here;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail: all of it for administrators, one's own for every agent. */
@RestController
class TrailController {

    private final Audit audit;

    TrailController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/gestion/journal")
    TrailPage all(Here here, Administrator administrator, @RequestParam(defaultValue = "1") int page) {
        var agent = administrator.agent();
        return new TrailPage(here, agent, existing(audit.latest(agent.portal(), Math.max(1, page))), false);
    }

    @GetMapping("/gestion/journal/moi")
    TrailPage own(Here here, Agent agent, @RequestParam(defaultValue = "1") int page) {
        return new TrailPage(
                here, agent, existing(audit.by(agent.portal(), Actor.Kind.AGENT, agent.id(), Math.max(1, page))), true);
    }

    private static Page<Deed> existing(Page<Deed> page) {
        NotFound.unless(page.number() == 1 || !page.rows().isEmpty());
        return page;
    }
}
