package fr.riverain.contract.web;

import static fr.riverain.contract.RecallingLogin.PATH;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import fr.riverain.account.PhoneJourney;
import fr.riverain.contract.Fact;
import fr.riverain.contract.Linking;
import fr.riverain.contract.RecallingLogin;
import fr.riverain.contract.RecallingLogin.Outcome;
import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.platform.OpenPaths;
import fr.riverain.portal.Here;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** « J’ai oublié mon adresse e-mail »: on every portal, by the facts that link contracts there. */
@RestController
class LostLoginController {

    private final RecallingLogin recalling;
    private final List<PhoneJourney> phones;

    LostLoginController(RecallingLogin recalling, List<PhoneJourney> phones) {
        this.recalling = recalling;
        this.phones = phones;
    }

    @Component
    static class Open implements OpenPaths {

        @Override
        public List<String> patterns() {
            return List.of(PATH, PATH + "/envoye");
        }
    }

    @GetMapping(PATH)
    LostLoginPage show(Here here) {
        return LostLoginPage.of(here, mobiles(here), typed(here, Map.of()));
    }

    @PostMapping(PATH)
    ResponseEntity<?> ask(Here here, Client client, @RequestParam Map<String, String> form) {
        var typed = typed(here, form);
        var page = LostLoginPage.of(here, mobiles(here), typed);
        return switch (recalling.ask(here.portal(), here.language(), client, typed)) {
            case Outcome.Noted() ->
                ResponseEntity.status(SEE_OTHER)
                        .location(URI.create(PATH + "/envoye"))
                        .build();
            case Outcome.Missing(var facts) ->
                ResponseEntity.unprocessableContent().body(page.refused(facts, "missing"));
            case Outcome.Mistyped(var facts) ->
                ResponseEntity.unprocessableContent().body(page.refused(facts, "mistyped"));
            case Outcome.Wait(var until) ->
                ResponseEntity.status(TOO_MANY_REQUESTS)
                        .body(page.wait(here.words().hour(until)));
        };
    }

    @GetMapping(PATH + "/envoye")
    LostLoginSentPage sent(Here here) {
        facts(here);
        return new LostLoginSentPage(here);
    }

    private boolean mobiles(Here here) {
        return phones.stream().anyMatch(journey -> journey.asksPhone(here.portal()));
    }

    private static Map<Fact, String> typed(Here here, Map<String, String> form) {
        var typed = new LinkedHashMap<Fact, String>();
        facts(here).forEach(fact -> typed.put(fact, form.getOrDefault(fact.slug(), "")));
        return typed;
    }

    private static List<Fact> facts(Here here) {
        return here.portal().section(Linking.class).orElseThrow(NotFound::new).facts();
    }
}
