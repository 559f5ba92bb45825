package fr.riverain.onboarding;

import fr.riverain.platform.Client;
import fr.riverain.portal.Flash;
import fr.riverain.portal.Here;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a request is, for whoever came by the door. */
@RestController
@RequestMapping("/inscription/demande/{token}")
class ReturningController {

    private final Returning returning;
    private final Answers answers;

    ReturningController(Returning returning, Answers answers) {
        this.returning = returning;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<?> look(Here here, Client client, Browser browser, @PathVariable String token) {
        var guest = Guest.of(here, client, browser);
        return returning
                .look(guest, token)
                .<ResponseEntity<?>>map(shown -> page(here, guest, shown))
                .orElseGet(() -> tooLate(here, guest));
    }

    @PostMapping
    ResponseEntity<?> take(Here here, Client client, Browser browser, @PathVariable String token) {
        var guest = Guest.of(here, client, browser);
        return returning
                .take(guest, token)
                .<ResponseEntity<?>>map(id -> answers.seeOther(here, guest, id.path(), Optional.empty()))
                .orElseGet(() -> tooLate(here, guest));
    }

    /** Whose attempt it is already, or who has something to answer again, goes on there. */
    private ResponseEntity<?> page(Here here, Guest guest, Outcome.Shown shown) {
        var attempt = shown.visit().attempt();
        return ReviewPage.in(shown)
                .filter(_ -> !attempt.isOf(guest.browser()))
                .<ResponseEntity<?>>map(
                        review -> Answers.page(HttpStatus.OK, ReviewPage.of(here, shown, review, false)))
                .orElseGet(() -> answers.seeOther(here, guest, attempt.id().path(), Optional.empty()));
    }

    private ResponseEntity<?> tooLate(Here here, Guest guest) {
        return answers.seeOther(here, guest, "/connexion", Optional.of(Flash.warn("onboarding.returning.too-late")));
    }
}
