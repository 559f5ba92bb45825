package fr.riverain.account;

import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import fr.riverain.identity.Tried;
import fr.riverain.platform.Client;
import fr.riverain.platform.OwnPath;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door for whoever has a passkey. */
@RestController
@RequestMapping(PasskeyDoorController.PATH)
class PasskeyDoorController {

    static final String PATH = "/connexion/cle";

    private final PasskeyDoor door;

    PasskeyDoorController(PasskeyDoor door) {
        this.door = door;
    }

    @GetMapping
    ResponseEntity<?> show(Here here, Optional<Visitor> visitor, @RequestParam(defaultValue = "") String vers) {
        return visitor.isPresent()
                ? ResponseEntity.status(SEE_OTHER).location(URI.create("/")).build()
                : page(here, vers, false, HttpStatus.OK, List.of());
    }

    @PostMapping
    ResponseEntity<?> enter(
            Here here,
            Client client,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "false") boolean rester,
            @RequestParam(defaultValue = "") String vers) {
        return switch (door.enter(here.portal(), reponse, client, rester)) {
            case Tried.Right<String>(var token) ->
                SessionController.seeOther(OwnPath.of(vers, "/"), SessionController.cookie(here, token, rester));
            case Tried.Wrong<String> _ ->
                refused(here, vers, rester, UNPROCESSABLE_CONTENT, here.text("passkey.door.refused"));
            case Tried.Wait<String>(var until) ->
                refused(
                        here,
                        vers,
                        rester,
                        TOO_MANY_REQUESTS,
                        here.text("tries.wait", here.words().hour(until)));
        };
    }

    private ResponseEntity<?> refused(Here here, String wanted, boolean remember, HttpStatus status, String sentence) {
        return page(here, wanted, remember, status, List.of(new Problem("cle", sentence)));
    }

    private ResponseEntity<?> page(
            Here here, String wanted, boolean remember, HttpStatus status, List<Problem> problems) {
        return ResponseEntity.status(status)
                .body(new PasskeyDoorPage(here, door.entering(here.portal()), wanted, remember, problems));
    }
}
