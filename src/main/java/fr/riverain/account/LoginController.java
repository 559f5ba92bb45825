package fr.riverain.account;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Another address or mobile to sign in with, from the present password to the code. */
@RestController
@RequestMapping("/compte/{kind:adresse|portable}")
class LoginController {

    private static final String FRESH = "nouveau";
    private static final String PASSWORD = "actuel";

    private final OfferedLogins offered;
    private final ChangingLogin changing;
    private final ConfirmingLogin confirming;
    private final FlashCookie flashes;

    LoginController(OfferedLogins offered, ChangingLogin changing, ConfirmingLogin confirming, FlashCookie flashes) {
        this.offered = offered;
        this.changing = changing;
        this.confirming = confirming;
        this.flashes = flashes;
    }

    @GetMapping
    LoginPage show(Here here, Visitor visitor, @PathVariable String kind) {
        return LoginPage.of(here, visitor, offered(here, visitor, kind), "", List.of());
    }

    @PostMapping
    ResponseEntity<?> ask(
            Here here,
            Visitor visitor,
            Client client,
            @PathVariable String kind,
            @RequestParam(FRESH) String typed,
            @RequestParam(PASSWORD) String password) {
        var asked = new Asked(here, visitor, offered(here, visitor, kind), typed);
        return switch (LoginReading.of(asked.kind(), typed, offered.fiction())) {
            case LoginReading.Wrong(var key) -> asked.refused(UNPROCESSABLE_CONTENT, FRESH, here.text(key));
            case LoginReading.Read(var fresh) -> ask(asked, fresh, password, client);
        };
    }

    private ResponseEntity<?> ask(Asked asked, Login fresh, String password, Client client) {
        var here = asked.here();
        return switch (changing.ask(here.portal(), here.language(), asked.visitor(), fresh, password, client)) {
            case ChangingLogin.Asking.Sent() -> seeOther(asked.path() + "/code").build();
            case ChangingLogin.Asking.Same() ->
                asked.refused(UNPROCESSABLE_CONTENT, FRESH, asked.text("account.login.same"));
            case ChangingLogin.Asking.WrongPassword() ->
                asked.refused(UNPROCESSABLE_CONTENT, PASSWORD, here.text("password.wrong"));
            case ChangingLogin.Asking.Wait(var until) ->
                asked.refused(
                        TOO_MANY_REQUESTS,
                        PASSWORD,
                        here.text("tries.wait", here.words().hour(until)));
            case ChangingLogin.Asking.WaitForMessages(var until) ->
                asked.refused(
                        TOO_MANY_REQUESTS,
                        FRESH,
                        here.text("account.login.wait", here.words().hour(until)));
        };
    }

    @GetMapping("/code")
    ResponseEntity<?> code(Here here, Visitor visitor, @PathVariable String kind) {
        return codePage(here, visitor, offered(here, visitor, kind), HttpStatus.OK, "");
    }

    @PostMapping("/code")
    ResponseEntity<?> enter(
            Here here, Visitor visitor, Client client, @PathVariable String kind, @RequestParam String code) {
        var asked = offered(here, visitor, kind);
        var typed = code.replaceAll("\\D", "");
        if (typed.length() != 6) {
            return codePage(here, visitor, asked, UNPROCESSABLE_CONTENT, here.text("forgotten.code.six"));
        }
        return switch (confirming.enter(here.portal(), visitor, typed, client)) {
            case ConfirmingLogin.Entering.Changed() -> done(here, "account.login.done." + asked.word());
            case ConfirmingLogin.Entering.Wrong() ->
                codePage(here, visitor, asked, UNPROCESSABLE_CONTENT, here.text("forgotten.code.wrong"));
            case ConfirmingLogin.Entering.Wait(var until) ->
                codePage(
                        here,
                        visitor,
                        asked,
                        TOO_MANY_REQUESTS,
                        here.text("account.login.code.wait", here.words().hour(until)));
            case ConfirmingLogin.Entering.Over() -> over(here, visitor, asked);
            case ConfirmingLogin.Entering.Taken() ->
                new Asked(here, visitor, asked, "")
                        .refused(CONFLICT, FRESH, here.text("account.login.taken." + asked.word()));
        };
    }

    @DeleteMapping("/code")
    ResponseEntity<?> giveUp(Here here, Visitor visitor, @PathVariable String kind) {
        offered(here, visitor, kind);
        changing.giveUp(visitor);
        return done(here, "account.login.given-up");
    }

    private ResponseEntity<?> codePage(Here here, Visitor visitor, Login.Kind kind, HttpStatus status, String problem) {
        return changing.awaited(visitor)
                .filter(awaited -> awaited.fresh().kind() == kind)
                .<ResponseEntity<?>>map(
                        awaited -> ResponseEntity.status(status).body(LoginCodePage.of(here, awaited, problem)))
                .orElseGet(() -> over(here, visitor, kind));
    }

    private static ResponseEntity<?> over(Here here, Visitor visitor, Login.Kind kind) {
        return new Asked(here, visitor, kind, "").refused(GONE, FRESH, here.text("account.login.code.over"));
    }

    /** What this portal does not offer is not there. */
    private Login.Kind offered(Here here, Visitor visitor, String slug) {
        var kind = Login.Kind.of(slug).orElseThrow(NotFound::new);
        NotFound.unless(offered.offers(here, visitor, kind));
        return kind;
    }

    private ResponseEntity<?> done(Here here, String key) {
        return seeOther("/compte")
                .header(SET_COOKIE, flashes.with(here.portal(), Flash.good(key)))
                .build();
    }

    private static ResponseEntity.BodyBuilder seeOther(String path) {
        return ResponseEntity.status(SEE_OTHER).location(URI.create(path));
    }

    /** A form as it was sent. */
    private record Asked(Here here, Visitor visitor, Login.Kind kind, String typed) {

        String path() {
            return "/compte/" + kind.slug();
        }

        String text(String key) {
            return here.text(key + "." + kind.word());
        }

        ResponseEntity<?> refused(HttpStatus status, String field, String sentence) {
            return ResponseEntity.status(status)
                    .body(LoginPage.of(here, visitor, kind, typed, List.of(new Problem(field, sentence))));
        }
    }
}
