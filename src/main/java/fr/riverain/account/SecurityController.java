package fr.riverain.account;

import static fr.riverain.account.Securing.holder;
import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import fr.riverain.identity.Holder;
import fr.riverain.identity.StepCookie;
import fr.riverain.identity.TelephoneSecret;
import fr.riverain.identity.Tried;
import fr.riverain.platform.Client;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How an account is protected; a telephone that makes codes. Its secret is shown to the browser that proved the password, and to no
 * other.
 */
@RestController
@RequestMapping(SecurityAnswers.PATH)
class SecurityController {

    private static final String TELEPHONE = SecurityAnswers.PATH + "/telephone";

    private final Securing securing;
    private final OwnPasskeys passkeys;
    private final SecurityAnswers answers;
    private final StepCookie steps;

    SecurityController(Securing securing, OwnPasskeys passkeys, SecurityAnswers answers, StepCookie steps) {
        this.securing = securing;
        this.passkeys = passkeys;
        this.answers = answers;
        this.steps = steps;
    }

    @GetMapping
    SecurityPage show(Here here, Visitor visitor) {
        return new SecurityPage(here, securing.of(visitor), passkeys.of(visitor));
    }

    @GetMapping("/telephone")
    ResponseEntity<?> telephone(
            Here here, Visitor visitor, @CookieValue(name = StepCookie.OF_RESIDENTS, defaultValue = "") String step) {
        if (securing.of(visitor).telephone()) {
            return answers.overview();
        }
        return secret(here, visitor, step)
                .<ResponseEntity<?>>map(secret -> ResponseEntity.ok(new TelephonePage(here, secret, List.of())))
                .orElseGet(() -> answers.ask(here, visitor, "security.telephone", TELEPHONE));
    }

    @PostMapping("/telephone")
    ResponseEntity<?> begin(Here here, Visitor visitor, Client client, OwnerProof.Typed typed) {
        return answers.to(
                here,
                visitor,
                "security.telephone",
                TELEPHONE,
                securing.begin(here.portal(), visitor, typed, client),
                _ -> SecurityAnswers.seeOther(TELEPHONE)
                        .header(SET_COOKIE, steps.with(visitor.portal(), holder(visitor), StepCookie.Next.SETUP, false))
                        .build());
    }

    @GetMapping("/telephone/code")
    ResponseEntity<?> backToTheTelephone() {
        return SecurityAnswers.seeOther(TELEPHONE).build();
    }

    @PostMapping("/telephone/code")
    ResponseEntity<?> confirm(
            Here here,
            Visitor visitor,
            Client client,
            @CookieValue(name = StepCookie.OF_RESIDENTS, defaultValue = "") String step,
            @RequestParam(defaultValue = "") String code) {
        var secret = secret(here, visitor, step);
        if (secret.isEmpty()) {
            return backToTheTelephone();
        }
        return switch (securing.confirm(here.portal(), visitor, code, client)) {
            case Tried.Right<List<String>>(var codes) ->
                answers.added(here, visitor, "security.telephone.added", codes);
            case Tried.Wrong<List<String>> _ ->
                refused(here, secret.get(), UNPROCESSABLE_CONTENT, here.text("factor.wrong.code"));
            case Tried.Wait<List<String>>(var until) ->
                refused(
                        here,
                        secret.get(),
                        TOO_MANY_REQUESTS,
                        here.text("tries.wait", here.words().hour(until)));
        };
    }

    @GetMapping("/telephone/retrait")
    ResponseEntity<?> askRemoval(Here here, Visitor visitor) {
        return securing.of(visitor).telephone()
                ? answers.ask(here, visitor, "security.telephone.removal", TELEPHONE + "/retrait")
                : answers.overview();
    }

    @PostMapping("/telephone/retrait")
    ResponseEntity<?> remove(Here here, Visitor visitor, Client client, OwnerProof.Typed typed) {
        return answers.to(
                here,
                visitor,
                "security.telephone.removal",
                TELEPHONE + "/retrait",
                securing.removeTelephone(here.portal(), visitor, typed, client),
                _ -> answers.done(here, "security.telephone.removed"));
    }

    private Optional<TelephoneSecret> secret(Here here, Visitor visitor, String step) {
        return steps.read(visitor.portal(), Holder.Kind.RESIDENT, StepCookie.Next.SETUP, step)
                .filter(proven -> proven.holder().equals(holder(visitor)))
                .flatMap(_ -> securing.secret(here.portal(), visitor));
    }

    private static ResponseEntity<?> refused(Here here, TelephoneSecret secret, HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .body(new TelephonePage(here, secret, List.of(new Problem("code", sentence))));
    }
}
