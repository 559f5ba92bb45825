package fr.riverain.contract.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import fr.riverain.backoffice.Administrator;
import fr.riverain.backoffice.Agent;
import fr.riverain.contract.IssuingKeys;
import fr.riverain.contract.IssuingKeys.Wish;
import fr.riverain.contract.KeyHolding;
import fr.riverain.contract.KeySheet;
import fr.riverain.contract.SubscriberId;
import fr.riverain.contract.SubscriberSheet;
import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Activation keys: one by any agent, many by administrators. Where no page asks for such keys, nothing of this exists. */
@RestController
class KeysController {

    private final IssuingKeys issuing;
    private final KeyHolding keys;
    private final FlashCookie flashes;
    private final InstantSource clock;

    KeysController(IssuingKeys issuing, KeyHolding keys, FlashCookie flashes, InstantSource clock) {
        this.issuing = issuing;
        this.keys = keys;
        this.flashes = flashes;
        this.clock = clock;
    }

    @PostMapping("/gestion/abonnes/{id:[0-9a-f-]+}/cle")
    ResponseEntity<?> one(
            Here here, Agent agent, Client client, @PathVariable UUID id, @RequestParam IssuingKeys.By par) {
        var sheet = issuing.one(wish(here, agent, client, par), new SubscriberId(id));
        return made(sheet.orElseThrow(NotFound::new));
    }

    @DeleteMapping("/gestion/abonnes/{id:[0-9a-f-]+}/cle")
    ResponseEntity<?> revoke(Here here, Agent agent, Client client, @PathVariable UUID id) {
        var subscriber = new SubscriberId(id);
        NotFound.unless(issuing.revoke(wish(here, agent, client, IssuingKeys.By.FILE), subscriber));
        return ResponseEntity.status(SEE_OTHER)
                .location(URI.create(SubscriberSheet.path(subscriber)))
                .header(SET_COOKIE, flashes.with(here.portal(), Flash.good("subscriber.key.revoked")))
                .build();
    }

    @GetMapping("/gestion/cles")
    KeysPage ask(Here here, Administrator administrator) {
        return page(here, administrator, KeysPage.Typed.NOTHING, List.of());
    }

    @PostMapping("/gestion/cles")
    ResponseEntity<?> many(Here here, Administrator administrator, Client client, KeysPage.Typed typed) {
        NotFound.unless(keys.asked(here.portal()));
        var problem = typed.problem();
        if (problem.isPresent()) {
            return refused(here, administrator, typed, problem.get());
        }
        var wish = wish(here, administrator.agent(), client, typed.how());
        if (typed.all()) {
            return made(issuing.without(wish, KeysPage.MOST));
        }
        var sheet = issuing.named(wish, typed.refs());
        return sheet.unknown().size() == typed.refs().size()
                ? refused(here, administrator, typed, "keys.list.unknown")
                : made(sheet);
    }

    @GetMapping("/gestion/cles/{id}")
    KeySheetPage look(Here here, Agent agent, @PathVariable UUID id) {
        return new KeySheetPage(here, agent, keys.sheet(agent, id).orElseThrow(NotFound::new));
    }

    @PostMapping("/gestion/cles/{id}")
    ResponseEntity<?> fetch(Here here, Agent agent, @PathVariable UUID id) {
        var sheet = keys.sheet(agent, id).orElseThrow(NotFound::new);
        var rows = keys.take(agent, id);
        return rows.isEmpty()
                ? ResponseEntity.status(GONE).body(new KeySheetPage(here, agent, sheet))
                : ResponseEntity.ok()
                        .contentType(new MediaType("text", "csv", UTF_8))
                        .header("Content-Disposition", "attachment; filename=\"cles.csv\"")
                        .header("Cache-Control", "no-store")
                        .body(KeyFile.of(here, rows));
    }

    private ResponseEntity<?> refused(Here here, Administrator administrator, KeysPage.Typed typed, String key) {
        var problem = new Problem(key.startsWith("keys.list") ? "references" : "pour", here.text(key));
        return ResponseEntity.unprocessableContent().body(page(here, administrator, typed, List.of(problem)));
    }

    private KeysPage page(Here here, Administrator administrator, KeysPage.Typed typed, List<Problem> problems) {
        NotFound.unless(keys.asked(here.portal()));
        return new KeysPage(
                here, administrator.agent(), issuing.countWithout(here.portal(), today(here)), typed, problems);
    }

    private Wish wish(Here here, Agent agent, Client client, IssuingKeys.By by) {
        NotFound.unless(keys.asked(here.portal()));
        return new Wish(here.portal(), agent, client, by, today(here));
    }

    private LocalDate today(Here here) {
        return here.words().there(clock.instant()).toLocalDate();
    }

    private static ResponseEntity<?> made(KeySheet sheet) {
        return ResponseEntity.status(SEE_OTHER)
                .location(URI.create(sheet.path()))
                .build();
    }
}
