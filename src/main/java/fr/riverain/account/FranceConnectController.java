package fr.riverain.account;

import static fr.riverain.identity.CitizenCookies.IDENTITY;
import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import fr.riverain.identity.CitizenCookies;
import fr.riverain.identity.FranceConnect;
import fr.riverain.identity.Holder;
import fr.riverain.identity.SessionCookie;
import fr.riverain.identity.Trip;
import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.platform.OwnPath;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * To FranceConnect and back. Nothing is written on the way, but for the session of whoever has an account, and that somebody tried: it is
 * FranceConnect that sends them back, by GET.
 */
@RestController
class FranceConnectController {

    private final FranceConnect franceConnect;
    private final EnteringByFranceConnect entering;
    private final CitizenCookies cookies;
    private final FlashCookie flashes;

    FranceConnectController(
            FranceConnect franceConnect,
            EnteringByFranceConnect entering,
            CitizenCookies cookies,
            FlashCookie flashes) {
        this.franceConnect = franceConnect;
        this.entering = entering;
        this.cookies = cookies;
        this.flashes = flashes;
    }

    @GetMapping("/franceconnect")
    ResponseEntity<?> go(
            Here here,
            Optional<Visitor> visitor,
            @RequestParam(defaultValue = "") String vers,
            @RequestParam(defaultValue = "") String pour) {
        NotFound.unless(franceConnect.offered(here.portal()));
        var wish =
                pour.equals("identite") ? Trip.Wish.IDENTITY : visitor.isPresent() ? Trip.Wish.LINK : Trip.Wish.SIGN_IN;
        var back = OwnPath.of(vers, "/");
        return switch (franceConnect.go(here.portal(), wish, back)) {
            case FranceConnect.Going.To(var address, var cookie) ->
                ResponseEntity.status(SEE_OTHER)
                        .location(address)
                        .header(SET_COOKIE, cookie)
                        .build();
            case FranceConnect.Going.Unreachable() -> notThere(here, wish, back, "franceconnect.unreachable");
        };
    }

    @GetMapping("/franceconnect/retour")
    ResponseEntity<?> comeBack(
            Here here,
            Optional<Visitor> visitor,
            Client client,
            FranceConnect.Brought brought,
            @CookieValue(name = FranceConnect.TRIP, defaultValue = "") String trip) {
        if (brought.code() != null && !entering.mayAsk(here.portal(), client)) {
            return ResponseEntity.status(TOO_MANY_REQUESTS).body(new UnexpectedPage(here));
        }
        return switch (franceConnect.arrive(here.portal(), trip, brought)) {
            case FranceConnect.Arrival.Proven proven -> {
                entering.wasRight(here.portal(), client);
                yield proven(here, visitor, client, proven);
            }
            case FranceConnect.Arrival.GivenUp(var left) -> notThere(here, left, "franceconnect.given-up");
            case FranceConnect.Arrival.Unreachable(var left) -> notThere(here, left, "franceconnect.unreachable");
            case FranceConnect.Arrival.Refused(var left) -> notThere(here, left, "franceconnect.refused");
            case FranceConnect.Arrival.Unexpected() ->
                ResponseEntity.status(GONE).body(new UnexpectedPage(here));
        };
    }

    private ResponseEntity<?> proven(
            Here here, Optional<Visitor> visitor, Client client, FranceConnect.Arrival.Proven proven) {
        return visitor.filter(_ -> proven.trip().wish() == Trip.Wish.LINK)
                .<ResponseEntity<?>>map(signedIn -> signedIn(here, signedIn, proven))
                .orElseGet(() -> entering.admit(here.portal(), proven.citizen(), client)
                        .<ResponseEntity<?>>map(entry -> switch (entry) {
                            case Admission.Entry.SignedIn(var token) -> entered(here, proven, token);
                            case Admission.Entry.AskFactor(var step) -> askFactor(here, proven, step);
                        })
                        .orElseGet(() -> unknown(here, proven)));
    }

    /** Their own account opens by it already, or another does, or they are asked whether it shall. */
    private ResponseEntity<?> signedIn(Here here, Visitor visitor, FranceConnect.Arrival.Proven proven) {
        var holder = entering.holder(here.portal(), proven.citizen());
        if (holder.isEmpty()) {
            return unknown(here, proven);
        }
        var flash = holder.get().equals(visitor.account())
                ? Flash.good("franceconnect.linked-already")
                : Flash.warn("franceconnect.taken");
        return seeOther("/compte/franceconnect")
                .header(SET_COOKIE, CitizenCookies.gone(FranceConnect.TRIP))
                .header(SET_COOKIE, cookies.farewell(here.portal(), proven.idToken(), ""))
                .header(SET_COOKIE, flashes.with(here.portal(), flash))
                .build();
    }

    private ResponseEntity<?> askFactor(Here here, FranceConnect.Arrival.Proven proven, String step) {
        return SecondStepController.asked(
                        proven.trip().wish() == Trip.Wish.IDENTITY
                                ? "/"
                                : proven.trip().back(),
                        step)
                .header(SET_COOKIE, CitizenCookies.gone(FranceConnect.TRIP))
                .header(SET_COOKIE, CitizenCookies.gone(IDENTITY))
                .header(SET_COOKIE, cookies.farewell(here.portal(), proven.idToken(), ""))
                .build();
    }

    private ResponseEntity<?> entered(Here here, FranceConnect.Arrival.Proven proven, String token) {
        var opening = proven.trip().wish() == Trip.Wish.IDENTITY;
        var answer = seeOther(opening ? "/" : proven.trip().back())
                .header(
                        SET_COOKIE,
                        SessionCookie.with(Holder.Kind.RESIDENT, token).toString())
                .header(SET_COOKIE, CitizenCookies.gone(FranceConnect.TRIP))
                .header(SET_COOKIE, CitizenCookies.gone(IDENTITY))
                .header(SET_COOKIE, cookies.farewell(here.portal(), proven.idToken(), token));
        if (opening) {
            answer.header(SET_COOKIE, flashes.with(here.portal(), Flash.good("franceconnect.has-account")));
        }
        return answer.build();
    }

    /** No account of this portal opens by it: who they are goes along in their browser, to a journey, or to an account of theirs. */
    private ResponseEntity<?> unknown(Here here, FranceConnect.Arrival.Proven proven) {
        var next =
                switch (proven.trip().wish()) {
                    case SIGN_IN -> "/franceconnect/inconnu";
                    case LINK -> "/compte/franceconnect";
                    case IDENTITY -> proven.trip().back();
                };
        return seeOther(next)
                .header(SET_COOKIE, CitizenCookies.gone(FranceConnect.TRIP))
                .header(SET_COOKIE, cookies.with(here.portal(), proven.citizen()))
                .header(SET_COOKIE, cookies.farewell(here.portal(), proven.idToken(), ""))
                .build();
    }

    @GetMapping("/franceconnect/inconnu")
    ResponseEntity<?> unknown(Here here, @CookieValue(name = IDENTITY, defaultValue = "") String identity) {
        return cookies.citizen(here.portal(), identity)
                .<ResponseEntity<?>>map(citizen -> ResponseEntity.ok(new UnknownCitizenPage(here, citizen)))
                .orElseGet(() -> seeOther("/connexion").build());
    }

    private ResponseEntity<?> notThere(Here here, Trip trip, String key) {
        return notThere(here, trip.wish(), trip.back(), key);
    }

    /** Back to where they left from, which has another way. */
    private ResponseEntity<?> notThere(Here here, Trip.Wish wish, String back, String key) {
        return seeOther(wish == Trip.Wish.SIGN_IN ? DoorPage.path(back) : back)
                .header(SET_COOKIE, CitizenCookies.gone(FranceConnect.TRIP))
                .header(SET_COOKIE, flashes.with(here.portal(), Flash.warn(key)))
                .build();
    }

    private static ResponseEntity.BodyBuilder seeOther(String path) {
        return ResponseEntity.status(SEE_OTHER).location(URI.create(path));
    }
}
