package fr.riverain.account;

import static org.springframework.http.HttpHeaders.SET_COOKIE;

import fr.riverain.backoffice.Administrator;
import fr.riverain.backoffice.Agent;
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

/** The way back for residents who have lost everything but their password. */
@RestController
@RequestMapping("/gestion/comptes/{id}/second-facteur")
class SheetFactorController {

    private static final int LONGEST_REASON = 300;

    private final LosingFactors losing;
    private final Sheets sheets;
    private final FlashCookie flashes;

    SheetFactorController(LosingFactors losing, Sheets sheets, FlashCookie flashes) {
        this.losing = losing;
        this.sheets = sheets;
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
        var agent = administrator.agent();
        if (motif.isBlank() || motif.length() > LONGEST_REASON) {
            return page(here, agent, id, motif, List.of(new Problem("motif", here.text("sheet.closing.wrong"))), 422);
        }
        NotFound.unless(losing.remove(here.portal(), agent, client, new AccountId(id), motif.strip()));
        return SecurityAnswers.seeOther("/gestion/comptes/" + id)
                .header(SET_COOKIE, flashes.with(here.portal(), Flash.good("sheet.factor.removed")))
                .build();
    }

    private ResponseEntity<?> page(Here here, Agent agent, UUID id, String reason, List<Problem> problems, int status) {
        return sheets.find(agent.portal(), new AccountId(id))
                .filter(sheet -> sheet.closedAt() == null)
                .filter(sheet -> losing.of(agent.portal(), sheet.id()).on())
                .<ResponseEntity<?>>map(sheet ->
                        ResponseEntity.status(status).body(new SheetFactorPage(here, agent, sheet, reason, problems)))
                .orElseThrow(NotFound::new);
    }
}
