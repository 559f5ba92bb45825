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
import fr.riverain.platform.Identifiers;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import java.net.URI;
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
    private final Identifiers identifiers;
    private final FlashCookie flashes;

    KeysController(IssuingKeys issuing, KeyHolding keys, Identifiers identifiers, FlashCookie flashes) {
        this.issuing = issuing;
        this.keys = keys;
        this.identifiers = identifiers;
        this.flashes = flashes;
    }

    @PostMapping("/gestion/abonnes/{id:[0-9a-f-]+}/cle")
    ResponseEntity<?> one(
            Here here,
            Agent agent,
            Client client,
            @PathVariable UUID id,
            @RequestParam IssuingKeys.By par,
            @RequestParam UUID demande) {
        NotFound.unless(keys.asked(here.portal()));
        NotFound.unless(issuing.one(new Wish(here.portal(), agent, client, par, demande), new SubscriberId(id)));
        return seeOther(KeySheet.path(demande)).build();
    }

    /** Pressed twice, it has ended all the same. */
    @DeleteMapping("/gestion/abonnes/{id:[0-9a-f-]+}/cle")
    ResponseEntity<?> revoke(Here here, Agent agent, Client client, @PathVariable UUID id) {
        NotFound.unless(keys.asked(here.portal()));
        var subscriber = new SubscriberId(id);
        NotFound.unless(issuing.revoke(here.portal(), agent, client, subscriber));
        return seeOther(SubscriberSheet.path(subscriber))
                .header(SET_COOKIE, flashes.with(here.portal(), Flash.good("subscriber.key.revoked")))
                .build();
    }

    @GetMapping("/gestion/cles")
    KeysPage ask(Here here, Administrator administrator) {
        return page(here, administrator, KeysPage.Typed.fresh(identifiers.next()), "");
    }

    @PostMapping("/gestion/cles")
    ResponseEntity<?> many(Here here, Administrator administrator, Client client, KeysPage.Typed typed) {
        NotFound.unless(keys.asked(here.portal()) && typed.demande() != null);
        var problem = typed.problem();
        if (!problem.isEmpty()) {
            return refused(here, administrator, typed, problem);
        }
        var wish = new Wish(here.portal(), administrator.agent(), client, typed.how(), typed.id());
        var made = typed.all() ? issuing.without(wish, KeysPage.MOST) : issuing.named(wish, typed.refs());
        return made || keys.sheet(wish.agent(), wish.id()).isPresent()
                ? seeOther(KeySheet.path(wish.id())).build()
                : refused(here, administrator, typed, typed.all() ? "keys.none" : "keys.list.unknown");
    }

    @GetMapping("/gestion/cles/{id:[0-9a-f-]+}")
    KeySheetPage look(Here here, Agent agent, @PathVariable UUID id) {
        return new KeySheetPage(here, agent, keys.sheet(agent, id).orElseThrow(NotFound::new));
    }

    @PostMapping("/gestion/cles/{id:[0-9a-f-]+}")
    ResponseEntity<?> fetch(Here here, Agent agent, Client client, @PathVariable UUID id) {
        var sheet = keys.sheet(agent, id).orElseThrow(NotFound::new);
        var rows = keys.fetch(agent, client, id);
        return rows.isEmpty()
                ? ResponseEntity.status(GONE).body(new KeySheetPage(here, agent, sheet))
                : ResponseEntity.ok()
                        .contentType(new MediaType("text", "csv", UTF_8))
                        .header("Content-Disposition", "attachment; filename=\"cles.csv\"")
                        .header("Cache-Control", "no-store")
                        .body(KeyFile.of(here, rows));
    }

    private ResponseEntity<?> refused(Here here, Administrator administrator, KeysPage.Typed typed, String problem) {
        return ResponseEntity.unprocessableContent().body(page(here, administrator, typed, problem));
    }

    private KeysPage page(Here here, Administrator administrator, KeysPage.Typed typed, String problem) {
        NotFound.unless(keys.asked(here.portal()));
        var agent = administrator.agent();
        return new KeysPage(here, agent, keys.without(here.portal()), keys.kept(agent), typed, problem);
    }

    private static ResponseEntity.BodyBuilder seeOther(String path) {
        return ResponseEntity.status(SEE_OTHER).location(URI.create(path));
    }
}
