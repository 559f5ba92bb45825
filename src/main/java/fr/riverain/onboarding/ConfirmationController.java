package fr.riverain.onboarding;

import fr.riverain.account.Visitor;
import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Flash;
import fr.riverain.portal.Here;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the links of messages open. Opening one changes nothing. */
@RestController
@RequestMapping("/confirmation/{token}")
class ConfirmationController {

    private final Confirmations confirmations;
    private final Additions additions;
    private final ElsewherePassword passwords;
    private final Answers answers;

    ConfirmationController(
            Confirmations confirmations, Additions additions, ElsewherePassword passwords, Answers answers) {
        this.confirmations = confirmations;
        this.additions = additions;
        this.passwords = passwords;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<?> look(
            Here here,
            Client client,
            Browser browser,
            Optional<Visitor> visitor,
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> parameters) {
        var guest = Guest.of(here, client, browser);
        return page(here, guest, visitor, token, confirmations.look(guest, token), Form.of(parameters));
    }

    @PostMapping
    ResponseEntity<?> press(
            Here here,
            Client client,
            Browser browser,
            Optional<Visitor> visitor,
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields) {
        var guest = Guest.of(here, client, browser);
        var form = Form.of(fields);
        return switch (confirmations.press(guest, token, form)) {
            case Confirmations.Pressing.Done(var outcome) -> answers.of(here, guest, outcome);
            case Confirmations.Pressing.Refused(var link, var wrongs) ->
                Answers.page(HttpStatus.UNPROCESSABLE_CONTENT, confirm(here, guest, token, link, form, wrongs));
            case Confirmations.Pressing.Not(var link) -> page(here, guest, visitor, token, link, Form.EMPTY);
        };
    }

    @PostMapping("/envois")
    ResponseEntity<?> resend(Here here, Client client, Browser browser, @PathVariable String token) {
        var guest = Guest.of(here, client, browser);
        var sent = confirmations.resend(guest, token);
        return answers.seeOther(here, guest, path(token) + (isSent(sent) ? "/envois" : ""), sent);
    }

    /** Nobody is led to an address that a link cannot have. */
    private static String path(String token) {
        NotFound.unless(Tokens.isOne(token));
        return "/confirmation/" + token;
    }

    /** Whoever has to wait for another one is told so where they were. */
    private static boolean isSent(Optional<Flash> said) {
        return said.filter(flash -> flash.kind() != Flash.Kind.WARN).isPresent();
    }

    @GetMapping("/envois")
    ResponseEntity<?> sent(Here here) {
        return Answers.page(HttpStatus.OK, WayOnPage.of(here, WayOnPage.Kind.LINK_SENT));
    }

    /** « Ce n’est pas moi ». */
    @DeleteMapping
    ResponseEntity<?> forget(Here here, Client client, Browser browser, @PathVariable String token) {
        var guest = Guest.of(here, client, browser);
        return confirmations.forget(guest, token)
                ? Answers.page(HttpStatus.OK, WayOnPage.of(here, WayOnPage.Kind.FORGOTTEN))
                : page(here, guest, Optional.empty(), token, confirmations.look(guest, token), Form.EMPTY);
    }

    /** Where the browser stands after an addition was refused: whoever changes the language there goes back to the link. */
    @GetMapping("/ajout")
    ResponseEntity<?> addition(Here here, Client client, Browser browser, @PathVariable String token) {
        return answers.seeOther(here, Guest.of(here, client, browser), path(token), Optional.empty());
    }

    @PostMapping("/ajout")
    ResponseEntity<?> add(Here here, Client client, Browser browser, Visitor visitor, @PathVariable String token) {
        var guest = Guest.of(here, client, browser);
        return additions.add(guest, token, visitor)
                ? answers.seeOther(here, guest, "/", Optional.of(Flash.good("onboarding.added")))
                : Answers.page(HttpStatus.CONFLICT, WayOnPage.of(here, WayOnPage.Kind.NOT_ADDED));
    }

    private ResponseEntity<?> page(
            Here here, Guest guest, Optional<Visitor> visitor, String token, Link link, Form form) {
        return switch (link) {
            case Link.Ready ready -> Answers.page(HttpStatus.OK, confirm(here, guest, token, ready, form, List.of()));
            case Link.Expired expired -> Answers.page(HttpStatus.GONE, ExpiredLinkPage.of(here, token, expired));
            case Link.Addition addition ->
                Answers.page(
                        HttpStatus.OK,
                        AdditionPage.of(
                                here,
                                token,
                                addition,
                                visitor,
                                visitor.filter(one -> additions.isFor(guest, addition, one))
                                        .isPresent()));
            case Link.Pressed(var attempt, var here_) -> pressed(here, attempt, here_);
            case Link.Superseded _ -> Answers.page(HttpStatus.GONE, WayOnPage.of(here, WayOnPage.Kind.LINK_SUPERSEDED));
            case Link.Unknown _ -> Answers.page(HttpStatus.NOT_FOUND, WayOnPage.of(here, WayOnPage.Kind.LINK_UNKNOWN));
        };
    }

    private static ResponseEntity<?> pressed(Here here, Attempt attempt, boolean byThisBrowser) {
        return Answers.page(
                HttpStatus.OK,
                byThisBrowser && !attempt.complete()
                        ? new WayOnPage(
                                here,
                                WayOnPage.Kind.LINK_PRESSED_HERE,
                                attempt.id().path())
                        : WayOnPage.of(here, WayOnPage.Kind.LINK_PRESSED));
    }

    private ConfirmPage confirm(Here here, Guest guest, String token, Link.Ready link, Form form, List<Wrong> wrongs) {
        return ConfirmPage.of(
                here,
                Visit.of(guest, link.attempt()),
                token,
                link,
                passwords.shown(guest, link, form),
                form.has(ElsewherePassword.ANEW),
                wrongs);
    }
}
