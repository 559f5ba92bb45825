package fr.riverain.account;

import static org.springframework.http.HttpHeaders.RETRY_AFTER;
import static org.springframework.http.HttpHeaders.SET_COOKIE;

import fr.riverain.identity.ProofOfWork;
import fr.riverain.platform.Client;
import fr.riverain.platform.OpenPaths;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contact, with an account or without one. */
@RestController
class ContactController {

    private final ContactMessages messages;
    private final ProofOfWork proofs;
    private final FlashCookie flashes;
    private final InstantSource clock;

    ContactController(ContactMessages messages, ProofOfWork proofs, FlashCookie flashes, InstantSource clock) {
        this.messages = messages;
        this.proofs = proofs;
        this.flashes = flashes;
        this.clock = clock;
    }

    @Component
    static class Open implements OpenPaths {

        @Override
        public List<String> patterns() {
            return List.of("/contact");
        }
    }

    @GetMapping("/contact")
    ContactPage show(
            Here here,
            Client client,
            Optional<Visitor> visitor,
            @RequestParam(defaultValue = "question") String objet) {
        var form = ContactForm.empty(objet);
        return page(here, client, visitor, visitor.map(form::by).orElse(form), List.of(), ProofOfWork.Answer.none());
    }

    @PostMapping("/contact")
    ResponseEntity<?> send(
            Here here,
            Client client,
            Optional<Visitor> visitor,
            @ModelAttribute ContactForm form,
            @ModelAttribute ProofOfWork.Answer proof) {
        return switch (messages.send(here, form, client, proof)) {
            case ContactMessages.Outcome.Sent() ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/contact"))
                        .header(SET_COOKIE, flashes.with(here.portal(), Flash.good("contact.sent")))
                        .build();
            case ContactMessages.Outcome.Refused(var problems) ->
                ResponseEntity.unprocessableContent().body(page(here, client, visitor, form, problems, proof));
            case ContactMessages.Outcome.TooMany(var until) ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(RETRY_AFTER, String.valueOf(seconds(until)))
                        .body(page(here, client, visitor, form, List.of(wait(here, until)), proof));
        };
    }

    private ContactPage page(
            Here here,
            Client client,
            Optional<Visitor> visitor,
            ContactForm form,
            List<Problem> problems,
            ProofOfWork.Answer proof) {
        var task = messages.asksForProof(here, client) ? proofs.again(here.portal(), client, proof) : null;
        return new ContactPage(here, form, problems, task, visitor.isPresent());
    }

    private static Problem wait(Here here, Instant until) {
        return new Problem(
                "message",
                here.text(
                        "contact.too-many",
                        here.words().hour(until),
                        here.portal().identity().phone().number()));
    }

    private long seconds(Instant until) {
        return Math.max(1, Duration.between(clock.instant(), until).toSeconds());
    }
}
