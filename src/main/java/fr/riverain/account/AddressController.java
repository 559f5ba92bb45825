package fr.riverain.account;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import fr.riverain.account.ConfirmingAddress.Link;
import fr.riverain.account.ConfirmingAddress.Resending;
import fr.riverain.platform.Client;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The link that confirms an address afterwards. Opening it changes nothing: mail scanners open every link. */
@RestController
class AddressController {

    private final ConfirmingAddress confirming;
    private final FlashCookie flashes;

    AddressController(ConfirmingAddress confirming, FlashCookie flashes) {
        this.confirming = confirming;
        this.flashes = flashes;
    }

    @GetMapping("/adresse/{token}")
    ResponseEntity<?> look(Here here, @PathVariable String token) {
        return switch (confirming.look(here.portal(), token)) {
            case Link.Ready(var asked) -> ResponseEntity.ok(ready(here, token, asked));
            case Link.Pressed _ -> ResponseEntity.ok(AddressPage.of(here, AddressPage.State.PRESSED));
            case Link.Expired _ -> page(HttpStatus.GONE, here, AddressPage.State.EXPIRED);
            case Link.Unknown _ -> page(HttpStatus.NOT_FOUND, here, AddressPage.State.UNKNOWN);
        };
    }

    @PostMapping("/adresse/{token}")
    ResponseEntity<?> press(Here here, Optional<Visitor> visitor, Client client, @PathVariable String token) {
        return switch (confirming.press(here.portal(), token, client)) {
            case CONFIRMED -> done(here, visitor.isPresent() ? "/compte" : "/connexion", "address.confirmed");
            case TAKEN -> page(HttpStatus.CONFLICT, here, AddressPage.State.TAKEN);
            case NOT -> look(here, token);
        };
    }

    /** « Ce n’est pas moi ». */
    @DeleteMapping("/adresse/{token}")
    ResponseEntity<?> refuse(Here here, @PathVariable String token) {
        return confirming.refuse(here.portal(), token)
                ? ResponseEntity.ok(AddressPage.of(here, AddressPage.State.REFUSED))
                : look(here, token);
    }

    @PostMapping("/compte/adresse/envois")
    ResponseEntity<?> again(Here here, Visitor visitor, Client client) {
        return switch (confirming.again(here.portal(), here.language(), visitor, client)) {
            case Resending.Sent _ -> done(here, "/compte", "account.email.sent");
            case Resending.Nothing _ ->
                ResponseEntity.status(SEE_OTHER).location(URI.create("/compte")).build();
            case Resending.Wait(var until) ->
                ResponseEntity.status(SEE_OTHER)
                        .location(URI.create("/compte"))
                        .header(
                                SET_COOKIE,
                                flashes.with(
                                        here.portal(),
                                        Flash.warn(
                                                "account.email.wait",
                                                here.words().hour(until))))
                        .build();
        };
    }

    private static AddressPage ready(Here here, String token, AddressConfirmations.Asked asked) {
        return new AddressPage(
                here,
                AddressPage.State.READY,
                token,
                asked.email().shown(),
                asked.phone() == null ? "" : new MobileNumber(asked.phone()).masked(),
                here.moment(asked.askedAt()));
    }

    private static ResponseEntity<?> page(HttpStatus status, Here here, AddressPage.State state) {
        return ResponseEntity.status(status).body(AddressPage.of(here, state));
    }

    private ResponseEntity<?> done(Here here, String path, String key) {
        return ResponseEntity.status(SEE_OTHER)
                .location(URI.create(path))
                .header(SET_COOKIE, flashes.with(here.portal(), Flash.good(key)))
                .build();
    }
}
