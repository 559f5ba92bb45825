package fr.riverain.onboarding;

import fr.riverain.platform.Client;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an agent asked is answered here, from the link of a mail. Opening it changes nothing. */
@RestController
@RequestMapping(ReplyLinks.PATH + "{token}")
class ReplyController {

    private static final String WORDS = "reponse";
    private static final int LONGEST = 2000;

    private final Replying replying;
    private final Answers answers;

    ReplyController(Replying replying, Answers answers) {
        this.replying = replying;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<?> look(Here here, Client client, Browser browser, @PathVariable String token) {
        return page(here, token, replying.look(Guest.of(here, client, browser), token), "", Optional.empty());
    }

    @PostMapping
    ResponseEntity<?> reply(
            Here here, Client client, Browser browser, @PathVariable String token, @RequestParam(WORDS) String typed) {
        var guest = Guest.of(here, client, browser);
        if (typed.isBlank() || typed.length() > LONGEST) {
            var sentence = typed.isBlank()
                    ? here.text("onboarding.reply.missing")
                    : here.text("onboarding.reply.too-long", LONGEST);
            return page(here, token, replying.look(guest, token), typed, Optional.of(sentence));
        }
        var link = replying.reply(guest, token, typed.strip());
        return link instanceof Replying.Link.Replied
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(ReplyLinks.PATH + token))
                        .build()
                : page(here, token, link, typed, Optional.empty());
    }

    /** What was said of oneself is corrected where it was said. */
    @PostMapping("/correction")
    ResponseEntity<?> correct(Here here, Client client, Browser browser, @PathVariable String token) {
        var guest = Guest.of(here, client, browser);
        return replying.correct(guest, token)
                .<ResponseEntity<?>>map(path -> answers.seeOther(here, guest, path, Optional.empty()))
                .orElseGet(() -> page(here, token, replying.look(guest, token), "", Optional.empty()));
    }

    private static ResponseEntity<?> page(
            Here here, String token, Replying.Link link, String typed, Optional<String> problem) {
        return switch (link) {
            case Replying.Link.Ready(var visit, var question) ->
                ResponseEntity.status(problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                        .body(ReplyPage.ready(
                                here,
                                token,
                                visit,
                                question,
                                typed,
                                problem.map(sentence -> List.of(new Problem(WORDS, sentence)))
                                        .orElseGet(List::of)));
            case Replying.Link.Replied(var visit, var question, var reply) ->
                ResponseEntity.ok(ReplyPage.replied(here, visit, question, reply));
            case Replying.Link.Over() ->
                ResponseEntity.status(HttpStatus.GONE).body(ReplyPage.without(here, ReplyPage.State.OVER));
            case Replying.Link.Unknown() ->
                ResponseEntity.status(HttpStatus.NOT_FOUND).body(ReplyPage.without(here, ReplyPage.State.UNKNOWN));
        };
    }
}
