package fr.riverain.account;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import fr.riverain.platform.Client;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From the code on a telephone to the page of a new password. */
@RestController
@RequestMapping("/mot-de-passe-oublie/code/{token}")
class PhoneCodeController {

    static final String PATH = "/mot-de-passe-oublie/code/";

    private final ForgettingByPhone forgetting;
    private final FlashCookie flashes;

    PhoneCodeController(ForgettingByPhone forgetting, FlashCookie flashes) {
        this.forgetting = forgetting;
        this.flashes = flashes;
    }

    @GetMapping
    ResponseEntity<?> show(Here here, @PathVariable String token) {
        return page(here, token, HttpStatus.OK, "");
    }

    @PostMapping
    ResponseEntity<?> enter(Here here, Client client, @PathVariable String token, @RequestParam String code) {
        var typed = code.replaceAll("\\D", "");
        if (typed.length() != 6) {
            return page(here, token, UNPROCESSABLE_CONTENT, here.text("forgotten.code.six"));
        }
        return switch (forgetting.enter(here.portal(), token, typed, client)) {
            case ForgettingByPhone.Entering.Right(var link) ->
                seeOther("/mot-de-passe/" + link).build();
            case ForgettingByPhone.Entering.Wrong _ ->
                page(here, token, UNPROCESSABLE_CONTENT, here.text("forgotten.code.wrong"));
            case ForgettingByPhone.Entering.Wait(var until) ->
                page(
                        here,
                        token,
                        TOO_MANY_REQUESTS,
                        here.text("forgotten.code.wait", here.words().hour(until)));
            case ForgettingByPhone.Entering.Over _ -> over(here, token);
        };
    }

    /** Another code, to the same number: the one before ends with its page. */
    @PostMapping("/envois")
    ResponseEntity<?> again(Here here, Client client, @PathVariable String token) {
        var asked = forgetting.waiting(here.portal(), token);
        if (asked.isEmpty()) {
            return over(here, token);
        }
        return switch (forgetting.ask(
                here.portal(), here.language(), asked.get().number(), client)) {
            case ForgettingByPhone.Asking.Noted(var fresh) ->
                seeOther(PATH + fresh)
                        .header(SET_COOKIE, flashes.with(here.portal(), Flash.good("forgotten.code.again.done")))
                        .build();
            case ForgettingByPhone.Asking.Wait(var until) ->
                page(
                        here,
                        token,
                        TOO_MANY_REQUESTS,
                        here.text("forgotten.wait-phone", here.words().hour(until)));
        };
    }

    @GetMapping("/envois")
    ResponseEntity<?> backToTheCode(@PathVariable String token) {
        return seeOther(PATH + token).build();
    }

    private ResponseEntity<?> page(Here here, String token, HttpStatus status, String problem) {
        return forgetting
                .waiting(here.portal(), token)
                .<ResponseEntity<?>>map(asked -> ResponseEntity.status(status)
                        .body(new PhoneCodePage(
                                here,
                                token,
                                asked.number().masked(),
                                here.words().hour(asked.expiresAt()),
                                problem.isEmpty() ? List.of() : List.of(new Problem("code", problem)))))
                .orElseGet(() -> over(here, token));
    }

    private static ResponseEntity<?> over(Here here, String token) {
        return ResponseEntity.status(GONE).body(new CodeOverPage(here, token));
    }

    private static ResponseEntity.BodyBuilder seeOther(String path) {
        return ResponseEntity.status(SEE_OTHER).location(URI.create(path));
    }
}
