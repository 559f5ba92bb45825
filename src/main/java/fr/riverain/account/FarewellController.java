package fr.riverain.account;

import static fr.riverain.identity.CitizenCookies.FAREWELL;
import static fr.riverain.identity.CitizenCookies.IDENTITY;
import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import fr.riverain.identity.CitizenCookies;
import fr.riverain.identity.Farewell;
import fr.riverain.identity.FranceConnect;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import fr.riverain.portal.Portal;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whoever came by FranceConnect and leaves us is still known there: they are offered to leave it too. */
@RestController
class FarewellController {

    private final FranceConnect franceConnect;
    private final CitizenCookies cookies;
    private final FlashCookie flashes;

    FarewellController(FranceConnect franceConnect, CitizenCookies cookies, FlashCookie flashes) {
        this.franceConnect = franceConnect;
        this.cookies = cookies;
        this.flashes = flashes;
    }

    @GetMapping("/franceconnect/deconnexion")
    ResponseEntity<?> offer(Here here, @CookieValue(name = FAREWELL, defaultValue = "") String farewell) {
        return cookies.farewell(here.portal(), farewell)
                .<ResponseEntity<?>>map(_ -> ResponseEntity.ok(new FarewellPage(here)))
                .orElseGet(() -> seeOther(URI.create("/connexion")).build());
    }

    @GetMapping("/franceconnect/deconnexion/depart")
    ResponseEntity<?> leave(Portal portal, @CookieValue(name = FAREWELL, defaultValue = "") String farewell) {
        return cookies.farewell(portal, farewell)
                .<ResponseEntity<?>>map(known -> leave(portal, known))
                .orElseGet(() -> seeOther(URI.create("/connexion")).build());
    }

    private ResponseEntity<?> leave(Portal portal, Farewell farewell) {
        return franceConnect
                .leaving(portal, farewell)
                .<ResponseEntity<?>>map(address -> seeOther(address)
                        .header(SET_COOKIE, CitizenCookies.gone(IDENTITY))
                        .build())
                .orElseGet(() -> seeOther(URI.create("/connexion"))
                        .header(SET_COOKIE, flashes.with(portal, Flash.warn("franceconnect.not-left")))
                        .build());
    }

    /** Back from there. Who comes without what they left with is told nothing. */
    @GetMapping("/franceconnect/deconnexion/retour")
    ResponseEntity<?> left(
            Portal portal,
            @RequestParam(defaultValue = "") String state,
            @CookieValue(name = FAREWELL, defaultValue = "") String farewell) {
        var answer = seeOther(URI.create("/connexion"));
        if (cookies.farewell(portal, farewell)
                .filter(known -> known.state().equals(state))
                .isPresent()) {
            answer.header(SET_COOKIE, CitizenCookies.gone(FAREWELL))
                    .header(SET_COOKIE, flashes.with(portal, Flash.good("franceconnect.left")));
        }
        return answer.build();
    }

    private static ResponseEntity.BodyBuilder seeOther(URI address) {
        return ResponseEntity.status(SEE_OTHER).location(address);
    }
}
