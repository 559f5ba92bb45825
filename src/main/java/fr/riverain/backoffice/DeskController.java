package fr.riverain.backoffice;

import fr.riverain.identity.PasswordSettings;
import fr.riverain.platform.Client;
import fr.riverain.portal.Here;
import fr.riverain.portal.Portals;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where agents begin, and where they look for somebody. */
@RestController
class DeskController {

    private static final int LONGEST = 100;

    private final List<WorkCard> cards;
    private final List<Tool> tools;
    private final List<AgentSearch> searches;
    private final AgentDeeds deeds;
    private final Portals portals;

    DeskController(
            List<WorkCard> cards, List<Tool> tools, List<AgentSearch> searches, AgentDeeds deeds, Portals portals) {
        this.cards = cards;
        this.tools = tools;
        this.searches = searches;
        this.deeds = deeds;
        this.portals = portals;
    }

    @GetMapping("/gestion")
    Desk desk(Here here, Agent agent) {
        return new Desk(
                here,
                agent,
                cards.stream().flatMap(card -> card.work(agent).stream()).toList(),
                tools.stream().flatMap(tool -> tool.entry(agent).stream()).toList(),
                warnings(here, agent));
    }

    /** Whom agents look for is written down, though a GET: it is a deed, and no data changes. */
    @GetMapping("/gestion/recherche")
    SearchPage search(Here here, Agent agent, Client client, @RequestParam(defaultValue = "") String q) {
        var typed = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        if (typed.isEmpty()) {
            return new SearchPage(here, agent, "", List.of());
        }
        deeds.record(agent, client, "search.asked", "search", null, Map.of("q", typed));
        var hits = searches.stream()
                .flatMap(search -> search.find(agent, typed).stream())
                .toList();
        return new SearchPage(here, agent, typed, hits);
    }

    private List<String> warnings(Here here, Agent agent) {
        if (!agent.administers()) {
            return List.of();
        }
        var settings = PasswordSettings.of(here.portal());
        return Stream.concat(
                        portals.refusal(here.portal()).stream()
                                .map(faults -> here.text("agent.desk.folder-refused") + "\n" + faults),
                        settings.warnings().stream().map(key -> here.text(key, settings.min(), settings.forbidden())))
                .toList();
    }
}
