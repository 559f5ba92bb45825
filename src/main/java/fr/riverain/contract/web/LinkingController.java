package fr.riverain.contract.web;

import fr.riverain.account.Visitor;
import fr.riverain.contract.Fact;
import fr.riverain.contract.Linking;
import fr.riverain.contract.LinkingContracts;
import fr.riverain.contract.LinkingContracts.Outcome;
import fr.riverain.platform.Client;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** « Lier un contrat »: on every portal, by the facts that its file names. */
@RestController
class LinkingController {

    private final LinkingContracts linking;
    private final FlashCookie flashes;

    LinkingController(LinkingContracts linking, FlashCookie flashes) {
        this.linking = linking;
        this.flashes = flashes;
    }

    @GetMapping("/contrats/liaison")
    LinkingPage show(Here here, Visitor visitor) {
        return LinkingPage.empty(here, facts(here));
    }

    @PostMapping("/contrats/liaison")
    ResponseEntity<?> link(Here here, Visitor visitor, Client client, @RequestParam Map<String, String> form) {
        var typed = new LinkedHashMap<Fact, String>();
        facts(here).forEach(fact -> typed.put(fact, form.getOrDefault(fact.slug(), "")));
        return switch (linking.link(here.portal(), visitor, client, typed)) {
            case Outcome.Linked() ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/"))
                        .header(HttpHeaders.SET_COOKIE, flashes.with(here.portal(), Flash.good("linking.done")))
                        .build();
            case Outcome.Missing(var missing) ->
                ResponseEntity.unprocessableContent().body(LinkingPage.missing(here, typed, missing));
            case Outcome.Refused(var reason) ->
                ResponseEntity.unprocessableContent().body(LinkingPage.refused(here, typed, reason));
            case Outcome.Wait(var until) ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .body(LinkingPage.wait(here, typed, here.words().hour(until)));
        };
    }

    private static List<Fact> facts(Here here) {
        return here.portal()
                .section(Linking.class)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .facts();
    }
}
