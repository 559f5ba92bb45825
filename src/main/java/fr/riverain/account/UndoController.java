package fr.riverain.account;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The link that a former address or mobile was sent. Opening it changes nothing: mail scanners open every link. */
@RestController
@RequestMapping("/retour/{token}")
class UndoController {

    private final UndoingLogin undoing;
    private final FlashCookie flashes;

    UndoController(UndoingLogin undoing, FlashCookie flashes) {
        this.undoing = undoing;
        this.flashes = flashes;
    }

    @GetMapping
    ResponseEntity<?> look(Here here, @PathVariable String token) {
        return switch (undoing.look(here.portal().id(), token)) {
            case UndoingLogin.Link.Ready(var change) -> ResponseEntity.ok(UndoPage.ready(here, token, change));
            case UndoingLogin.Link.Undone() -> page(HttpStatus.GONE, here, UndoPage.State.UNDONE);
            case UndoingLogin.Link.Expired() -> page(HttpStatus.GONE, here, UndoPage.State.EXPIRED);
            case UndoingLogin.Link.Unknown() -> page(HttpStatus.NOT_FOUND, here, UndoPage.State.UNKNOWN);
        };
    }

    @PostMapping
    ResponseEntity<?> undo(Here here, @PathVariable String token) {
        return switch (undoing.undo(here.portal(), token)) {
            case UndoingLogin.Outcome.Undone(var reset) ->
                ResponseEntity.status(SEE_OTHER)
                        .location(URI.create("/mot-de-passe/" + reset))
                        .header(SET_COOKIE, flashes.with(here.portal(), Flash.good("undo.done")))
                        .build();
            case UndoingLogin.Outcome.Taken() -> page(HttpStatus.CONFLICT, here, UndoPage.State.TAKEN);
            case UndoingLogin.Outcome.Not() -> look(here, token);
        };
    }

    private static ResponseEntity<?> page(HttpStatus status, Here here, UndoPage.State state) {
        return ResponseEntity.status(status).body(UndoPage.of(here, state));
    }
}
