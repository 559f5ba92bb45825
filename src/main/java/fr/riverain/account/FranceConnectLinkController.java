package fr.riverain.account;

import static fr.riverain.identity.CitizenCookies.FAREWELL;
import static fr.riverain.identity.CitizenCookies.IDENTITY;
import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import fr.riverain.identity.Citizen;
import fr.riverain.identity.CitizenCookies;
import fr.riverain.identity.FranceConnect;
import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether FranceConnect opens somebody's account: theirs to say, once they are signed in. */
@RestController
class FranceConnectLinkController {

    private static final String PATH = "/compte/franceconnect";

    private final FranceConnect franceConnect;
    private final FranceConnectLinks links;
    private final FranceConnectLinking linking;
    private final CitizenCookies cookies;
    private final FlashCookie flashes;

    FranceConnectLinkController(
            FranceConnect franceConnect,
            FranceConnectLinks links,
            FranceConnectLinking linking,
            CitizenCookies cookies,
            FlashCookie flashes) {
        this.franceConnect = franceConnect;
        this.links = links;
        this.linking = linking;
        this.cookies = cookies;
        this.flashes = flashes;
    }

    @GetMapping(PATH)
    FranceConnectPage show(
            Here here, Visitor visitor, @CookieValue(name = IDENTITY, defaultValue = "") String identity) {
        return page(here, visitor, cookies.citizen(here.portal(), identity), null);
    }

    private FranceConnectPage page(Here here, Visitor visitor, Optional<Citizen> citizen, @Nullable String wrong) {
        var since = links.since(visitor.portal(), visitor.account());
        NotFound.unless(since.isPresent() || franceConnect.offered(here.portal()));
        return new FranceConnectPage(here, visitor, since, citizen, wrong);
    }

    /** By whoever came from FranceConnect a moment ago, and has signed in with the password or was. */
    @PostMapping(PATH)
    ResponseEntity<?> link(
            Here here,
            Visitor visitor,
            Client client,
            @RequestParam(defaultValue = "") String actuel,
            @CookieValue(name = IDENTITY, defaultValue = "") String identity,
            @CookieValue(name = FAREWELL, defaultValue = "") String farewell,
            @CookieValue(name = "__Host-session", defaultValue = "") String session) {
        var citizen = cookies.citizen(here.portal(), identity);
        if (citizen.isEmpty()) {
            return answer(here, PATH, Flash.warn("franceconnect.again")).build();
        }
        return switch (linking.link(here.portal(), visitor, citizen.get(), actuel, client)) {
            case FranceConnectLinking.Outcome.Done() -> linked(here, farewell, session);
            case FranceConnectLinking.Outcome.Taken() ->
                answer(here, PATH, Flash.warn("franceconnect.taken")).build();
            case FranceConnectLinking.Outcome.WrongPassword() -> wrong(here, visitor, citizen);
            case FranceConnectLinking.Outcome.Wait(var until) -> wait(here, visitor, citizen, until);
        };
    }

    private ResponseEntity<?> linked(Here here, String farewell, String session) {
        var answer = answer(here, "/compte", Flash.good("franceconnect.linked"));
        cookies.farewell(here.portal(), farewell)
                .ifPresent(
                        known -> answer.header(SET_COOKIE, cookies.farewell(here.portal(), known.idToken(), session)));
        return answer.build();
    }

    @DeleteMapping(PATH)
    ResponseEntity<?> unlink(
            Here here, Visitor visitor, Client client, @RequestParam(defaultValue = "") String actuel) {
        return switch (linking.unlink(here.portal(), visitor, actuel, client)) {
            case FranceConnectLinking.Outcome.Done(), FranceConnectLinking.Outcome.Taken() ->
                answer(here, "/compte", Flash.good("franceconnect.unlinked")).build();
            case FranceConnectLinking.Outcome.WrongPassword() -> wrong(here, visitor, Optional.empty());
            case FranceConnectLinking.Outcome.Wait(var until) -> wait(here, visitor, Optional.empty(), until);
        };
    }

    private ResponseEntity<?> wrong(Here here, Visitor visitor, Optional<Citizen> citizen) {
        return ResponseEntity.unprocessableContent().body(page(here, visitor, citizen, here.text("password.wrong")));
    }

    private ResponseEntity<?> wait(Here here, Visitor visitor, Optional<Citizen> citizen, Instant until) {
        var sentence = here.text("tries.wait", here.words().hour(until));
        return ResponseEntity.status(TOO_MANY_REQUESTS).body(page(here, visitor, citizen, sentence));
    }

    /** Who came is known to the answer, or asked for again. */
    private ResponseEntity.BodyBuilder answer(Here here, String path, Flash flash) {
        return ResponseEntity.status(SEE_OTHER)
                .location(URI.create(path))
                .header(SET_COOKIE, CitizenCookies.gone(IDENTITY))
                .header(SET_COOKIE, flashes.with(here.portal(), flash));
    }
}
