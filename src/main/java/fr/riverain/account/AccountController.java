package fr.riverain.account;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import fr.riverain.identity.Holder;
import fr.riverain.identity.SessionCookie;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an account's owner sees and changes of it. */
@RestController
class AccountController {

    private final ChangingPassword changing;
    private final NewPasswords newPasswords;
    private final Sessions sessions;
    private final Overview overview;
    private final FlashCookie flashes;

    AccountController(
            ChangingPassword changing,
            NewPasswords newPasswords,
            Sessions sessions,
            Overview overview,
            FlashCookie flashes) {
        this.changing = changing;
        this.newPasswords = newPasswords;
        this.sessions = sessions;
        this.overview = overview;
        this.flashes = flashes;
    }

    @GetMapping("/compte")
    AccountPage show(Here here, Visitor visitor) {
        return overview.of(here, visitor);
    }

    @GetMapping("/compte/mot-de-passe")
    PasswordPage password(Here here, Visitor visitor) {
        return PasswordPage.empty(here, newPasswords.untried(here.portal()));
    }

    @PostMapping("/compte/mot-de-passe")
    ResponseEntity<?> change(
            Here here,
            Visitor visitor,
            Client client,
            @RequestParam String actuel,
            @RequestParam("mot-de-passe") String password,
            @RequestParam String confirmation) {
        var typed = new NewPasswords.Typed(password, confirmation);
        return switch (changing.change(here.portal(), visitor, actuel, typed, client)) {
            case ChangingPassword.Outcome.Changed(var token) ->
                done(here, "reset.done")
                        .header(
                                SET_COOKIE,
                                SessionCookie.with(Holder.Kind.RESIDENT, token).toString())
                        .build();
            case ChangingPassword.Outcome.WrongCurrent() -> wrong(here, here.text("password.wrong"));
            case ChangingPassword.Outcome.Wait(var until) ->
                wrong(here, here.text("tries.wait", here.words().hour(until)));
            case ChangingPassword.Outcome.Refused(var checked) ->
                ResponseEntity.unprocessableContent().body(PasswordPage.refused(here, checked));
        };
    }

    @DeleteMapping("/compte/appareils/{session}")
    ResponseEntity<?> close(Here here, Visitor visitor, @PathVariable UUID session) {
        NotFound.unless(sessions.close(visitor.portal(), holder(visitor), session));
        return done(here, "account.devices.closed").build();
    }

    @DeleteMapping("/compte/appareils")
    ResponseEntity<?> closeOthers(Here here, Visitor visitor) {
        sessions.closeOthers(visitor.portal(), holder(visitor), visitor.session());
        return done(here, "account.devices.others-closed").build();
    }

    private ResponseEntity<?> wrong(Here here, String sentence) {
        return ResponseEntity.unprocessableContent()
                .body(PasswordPage.wrong(here, newPasswords.untried(here.portal()), sentence));
    }

    private ResponseEntity.BodyBuilder done(Here here, String key) {
        return ResponseEntity.status(SEE_OTHER)
                .location(URI.create("/compte"))
                .header(SET_COOKIE, flashes.with(here.portal(), Flash.good(key)));
    }

    private static Holder holder(Visitor visitor) {
        return Holder.resident(visitor.account().value());
    }
}
