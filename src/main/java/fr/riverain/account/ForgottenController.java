package fr.riverain.account;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import fr.riverain.platform.Client;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The way back for who forgot their password. */
@RestController
class ForgottenController {

    private final Forgetting forgetting;
    private final ForgettingByPhone byPhone;
    private final ForgottenPasswords forgotten;
    private final Door door;
    private final FlashCookie flashes;

    ForgottenController(
            Forgetting forgetting,
            ForgettingByPhone byPhone,
            ForgottenPasswords forgotten,
            Door door,
            FlashCookie flashes) {
        this.forgetting = forgetting;
        this.byPhone = byPhone;
        this.forgotten = forgotten;
        this.door = door;
        this.flashes = flashes;
    }

    /** A portal whose own journey renews passwords leads there. */
    @GetMapping("/mot-de-passe-oublie")
    ResponseEntity<?> show(Here here) {
        return door.renewal(here)
                .<ResponseEntity<?>>map(path -> seeOther(path).build())
                .orElseGet(() -> ResponseEntity.ok(
                        new ForgottenPage(here, "", door.takesMobiles(here), door.recall(here), List.of())));
    }

    @PostMapping("/mot-de-passe-oublie")
    ResponseEntity<?> ask(Here here, Client client, @RequestParam String email) {
        var number = door.takesMobiles(here) ? MobileNumber.of(email) : Optional.<MobileNumber>empty();
        if (number.isPresent()) {
            return askedByPhone(here, client, email, number.get());
        }
        var address = EmailAddress.of(email);
        if (address.isEmpty()) {
            var wrong = door.takesMobiles(here) ? "forgotten.wrong-mobile" : "forgotten.wrong";
            return ResponseEntity.unprocessableContent().body(page(here, email, here.text(wrong)));
        }
        return asked(here, client, email, address.get());
    }

    private ResponseEntity<?> askedByPhone(Here here, Client client, String typed, MobileNumber number) {
        return switch (byPhone.ask(here.portal(), here.language(), number, client)) {
            case ForgettingByPhone.Asking.Noted(var token) ->
                seeOther(PhoneCodeController.PATH + token).build();
            case ForgettingByPhone.Asking.Wait(var until) ->
                ResponseEntity.status(TOO_MANY_REQUESTS)
                        .body(page(
                                here,
                                typed,
                                here.text("forgotten.wait-phone", here.words().hour(until))));
        };
    }

    @GetMapping("/mot-de-passe-oublie/envoye")
    ForgottenSentPage sent(Here here) {
        return new ForgottenSentPage(here, door.takesMobiles(here), door.recall(here));
    }

    /** Changes nothing: mail scanners open every link. */
    @GetMapping("/mot-de-passe/{token}")
    ResponseEntity<?> choose(Here here, @PathVariable String token) {
        return switch (forgotten.state(here.portal(), token)) {
            case ALIVE ->
                ResponseEntity.ok(new ResetPage(here, token, forgotten.untried(here.portal()), false, List.of()));
            case ForgottenPasswords.State dead -> dead(here, token, dead);
        };
    }

    /** One click from the page of a link that came too late: the address need not be typed again. */
    @PostMapping("/mot-de-passe/{token}/liens")
    ResponseEntity<?> again(Here here, Client client, @PathVariable String token) {
        return forgotten
                .mailbox(here.portal(), token)
                .<ResponseEntity<?>>map(address -> asked(here, client, "", address))
                .orElseGet(() -> dead(here, token, forgotten.state(here.portal(), token)));
    }

    @PostMapping("/mot-de-passe/{token}")
    ResponseEntity<?> chosen(
            Here here,
            Client client,
            @PathVariable String token,
            @RequestParam("mot-de-passe") String password,
            @RequestParam String confirmation) {
        var typed = new NewPasswords.Typed(password, confirmation);
        return switch (forgotten.choose(here.portal(), token, typed, client)) {
            case ForgottenPasswords.Outcome.Done() ->
                seeOther("/connexion")
                        .header(HttpHeaders.SET_COOKIE, flashes.with(here.portal(), Flash.good("reset.done")))
                        .build();
            case ForgottenPasswords.Outcome.Refused(var checked) ->
                ResponseEntity.unprocessableContent().body(ResetPage.refused(here, token, checked));
            case ForgottenPasswords.Outcome.Dead(var state) -> dead(here, token, state);
        };
    }

    private ResponseEntity<?> asked(Here here, Client client, String typed, EmailAddress address) {
        return switch (forgetting.ask(here.portal(), here.language(), address, client)) {
            case Forgetting.Outcome.Noted() ->
                seeOther("/mot-de-passe-oublie/envoye")
                        .header(HttpHeaders.SET_COOKIE, flashes.with(here.portal(), Flash.good("forgotten.noted")))
                        .build();
            case Forgetting.Outcome.Wait(var until) ->
                ResponseEntity.status(TOO_MANY_REQUESTS)
                        .body(page(
                                here,
                                typed,
                                here.text("forgotten.wait", here.words().hour(until))));
        };
    }

    private ForgottenPage page(Here here, String email, String problem) {
        return new ForgottenPage(
                here, email, door.takesMobiles(here), door.recall(here), List.of(new Problem("email", problem)));
    }

    private static ResponseEntity<?> dead(Here here, String token, ForgottenPasswords.State state) {
        return ResponseEntity.status(state == ForgottenPasswords.State.UNKNOWN ? NOT_FOUND : GONE)
                .body(new DeadLinkPage(here, token, state));
    }

    private static ResponseEntity.BodyBuilder seeOther(String path) {
        return ResponseEntity.status(SEE_OTHER).location(URI.create(path));
    }
}
