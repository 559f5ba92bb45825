package fr.riverain.account;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import fr.riverain.backoffice.Agent;
import fr.riverain.identity.Holder;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.Audit;
import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The agents' page about an account. */
@RestController
@RequestMapping("/gestion/comptes/{id}")
class SheetController {

    private static final int LONGEST_REASON = 300;

    private final Caring caring;
    private final Sheets sheets;
    private final Sessions sessions;
    private final List<AccountLinks> links;
    private final List<AccountFacts> facts;
    private final Audit audit;
    private final FlashCookie flashes;

    SheetController(
            Caring caring,
            Sheets sheets,
            Sessions sessions,
            List<AccountLinks> links,
            List<AccountFacts> facts,
            Audit audit,
            FlashCookie flashes) {
        this.caring = caring;
        this.sheets = sheets;
        this.sessions = sessions;
        this.links = links;
        this.facts = facts;
        this.audit = audit;
        this.flashes = flashes;
    }

    @GetMapping
    ResponseEntity<?> show(Here here, Agent agent, Client client, @PathVariable UUID id) {
        return caring.look(agent, client, new AccountId(id))
                .<ResponseEntity<?>>map(sheet -> ResponseEntity.ok(page(here, agent, sheet)))
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/deblocage")
    ResponseEntity<?> unlock(Here here, Agent agent, Client client, @PathVariable UUID id) {
        NotFound.unless(caring.unlock(agent, client, new AccountId(id)));
        return back(here, id, "sheet.unlocked");
    }

    @PostMapping("/liens")
    ResponseEntity<?> sendLink(Here here, Agent agent, Client client, @PathVariable UUID id) {
        NotFound.unless(caring.sendLink(here.portal(), agent, client, new AccountId(id)));
        return back(here, id, "sheet.link-sent");
    }

    @GetMapping("/fermeture")
    ResponseEntity<?> askReason(Here here, Agent agent, @PathVariable UUID id) {
        return closing(here, agent, id, "", List.of(), 200);
    }

    @PostMapping("/fermeture")
    ResponseEntity<?> close(Here here, Agent agent, Client client, @PathVariable UUID id, @RequestParam String motif) {
        if (motif.isBlank() || motif.length() > LONGEST_REASON) {
            return closing(
                    here, agent, id, motif, List.of(new Problem("motif", here.text("sheet.closing.wrong"))), 422);
        }
        NotFound.unless(caring.close(agent, client, new AccountId(id), motif.strip()));
        return back(here, id, "sheet.closed");
    }

    private ResponseEntity<?> closing(
            Here here, Agent agent, UUID id, String reason, List<Problem> problems, int status) {
        return sheets.find(agent.portal(), new AccountId(id))
                .filter(sheet -> sheet.closedAt() == null)
                .<ResponseEntity<?>>map(sheet ->
                        ResponseEntity.status(status).body(new ClosingPage(here, agent, sheet, reason, problems)))
                .orElseThrow(NotFound::new);
    }

    private SheetPage page(Here here, Agent agent, Sheets.Sheet sheet) {
        return new SheetPage(
                here,
                agent,
                sheet,
                sessions.of(agent.portal(), Holder.resident(sheet.id().value())),
                links.stream()
                        .flatMap(source -> source.of(here, agent, sheet.id()).stream())
                        .toList(),
                facts.stream()
                        .flatMap(source -> source.of(here, agent, sheet.id()).stream())
                        .toList(),
                audit.about(agent.portal(), Caring.ABOUT, sheet.id().value()),
                caring.factors(agent, sheet.id()));
    }

    private ResponseEntity<?> back(Here here, UUID id, String key) {
        return ResponseEntity.status(SEE_OTHER)
                .location(URI.create("/gestion/comptes/" + id))
                .header(SET_COOKIE, flashes.with(here.portal(), Flash.good(key)))
                .build();
    }
}
