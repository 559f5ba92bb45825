package fr.riverain.contract.web;

import fr.riverain.account.Visitor;
import fr.riverain.contract.Fact;
import fr.riverain.contract.Linking;
import fr.riverain.contract.LinkingContracts;
import fr.riverain.contract.LinkingContracts.Outcome;
import fr.riverain.contract.Papers;
import fr.riverain.contract.Scan;
import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** « Lier un contrat »: on every portal, by the facts that its file names. */
@RestController
class LinkingController {

    private final LinkingContracts linking;
    private final Papers papers;
    private final FlashCookie flashes;

    LinkingController(LinkingContracts linking, Papers papers, FlashCookie flashes) {
        this.linking = linking;
        this.papers = papers;
        this.flashes = flashes;
    }

    @GetMapping("/contrats/liaison")
    LinkingPage show(Here here, Visitor visitor, Client client, @RequestParam(defaultValue = "") String papier) {
        return LinkingPage.fresh(here, facts(here), scan(here, client, papier));
    }

    @PostMapping("/contrats/liaison")
    ResponseEntity<?> link(Here here, Visitor visitor, Client client, @RequestParam Map<String, String> form) {
        var scan = scan(here, client, form.getOrDefault("papier", ""));
        var typed = typed(facts(here), form, scan);
        return switch (linking.link(here.portal(), visitor, client, typed)) {
            case Outcome.Linked() ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/"))
                        .header(HttpHeaders.SET_COOKIE, flashes.with(here.portal(), Flash.good("linking.done")))
                        .build();
            case Outcome.Missing(var missing) ->
                ResponseEntity.unprocessableContent().body(LinkingPage.missing(here, typed, scan, missing));
            case Outcome.Refused(var reason) ->
                ResponseEntity.unprocessableContent().body(LinkingPage.refused(here, typed, scan, reason));
            case Outcome.Wait(var until) ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .body(LinkingPage.wait(here, typed, scan, here.words().hour(until)));
        };
    }

    private Optional<Scan> scan(Here here, Client client, String token) {
        return token.isBlank() ? Optional.empty() : Optional.of(papers.scan(here.portal(), client, token.strip()));
    }

    /** A secret that was left empty is as the scanned paper says it. */
    private static Map<Fact, String> typed(List<Fact> facts, Map<String, String> form, Optional<Scan> scan) {
        var known = LinkingPage.known(scan);
        var typed = new LinkedHashMap<Fact, String>();
        for (var fact : facts) {
            var value = form.getOrDefault(fact.slug(), "");
            typed.put(fact, value.isBlank() && fact.secret() ? known.getOrDefault(fact, "") : value);
        }
        return typed;
    }

    private static List<Fact> facts(Here here) {
        return here.portal().section(Linking.class).orElseThrow(NotFound::new).facts();
    }
}
