package fr.riverain.account;

import static fr.riverain.account.Securing.holder;
import static org.springframework.http.HttpHeaders.SET_COOKIE;

import fr.riverain.identity.Device;
import fr.riverain.identity.Holder;
import fr.riverain.identity.StepCookie;
import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Passkeys come and go: after the password, and what is asked with it already. */
@RestController
@RequestMapping(SecurityAnswers.PATH + "/cles")
class PasskeyController {

    private static final String NEW = SecurityAnswers.PATH + "/cles/nouvelle";

    private final Securing securing;
    private final OwnPasskeys passkeys;
    private final SecurityAnswers answers;
    private final StepCookie steps;

    PasskeyController(Securing securing, OwnPasskeys passkeys, SecurityAnswers answers, StepCookie steps) {
        this.securing = securing;
        this.passkeys = passkeys;
        this.answers = answers;
        this.steps = steps;
    }

    /** Where the browser stands after a refusal. */
    @GetMapping
    ResponseEntity<?> backToTheNewOne() {
        return SecurityAnswers.seeOther(NEW).build();
    }

    @GetMapping("/nouvelle")
    ResponseEntity<?> ask(
            Here here,
            Visitor visitor,
            Client client,
            @CookieValue(name = StepCookie.OF_RESIDENTS, defaultValue = "") String step) {
        return proven(visitor, step)
                ? ResponseEntity.ok(
                        page(here, visitor, Device.of(client.browser()).in(here), List.of()))
                : answers.ask(here, visitor, "security.passkey", NEW);
    }

    @PostMapping("/nouvelle")
    ResponseEntity<?> prove(Here here, Visitor visitor, Client client, OwnerProof.Typed typed) {
        return answers.to(
                here,
                visitor,
                "security.passkey",
                NEW,
                securing.prove(here.portal(), visitor, typed, client),
                _ -> SecurityAnswers.seeOther(NEW)
                        .header(SET_COOKIE, steps.with(visitor.portal(), holder(visitor), StepCookie.Next.SETUP, false))
                        .build());
    }

    @PostMapping
    ResponseEntity<?> add(
            Here here,
            Visitor visitor,
            Client client,
            @CookieValue(name = StepCookie.OF_RESIDENTS, defaultValue = "") String step,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String reponse) {
        if (!proven(visitor, step)) {
            return backToTheNewOne();
        }
        var name = nom.isBlank() ? Device.of(client.browser()).in(here) : nom.strip();
        return passkeys.add(here.portal(), visitor, name, reponse, client)
                .<ResponseEntity<?>>map(codes -> answers.added(here, visitor, "security.passkey.added", codes))
                .orElseGet(() -> ResponseEntity.unprocessableContent()
                        .body(page(
                                here,
                                visitor,
                                nom,
                                List.of(new Problem("cle", here.text("security.passkey.refused"))))));
    }

    @GetMapping("/{id}/retrait")
    ResponseEntity<?> askRemoval(Here here, Visitor visitor, @PathVariable UUID id) {
        NotFound.unless(
                passkeys.of(visitor).stream().anyMatch(passkey -> passkey.id().equals(id)));
        return answers.ask(here, visitor, "security.passkey.removal", removal(id));
    }

    @PostMapping("/{id}/retrait")
    ResponseEntity<?> remove(Here here, Visitor visitor, Client client, @PathVariable UUID id, OwnerProof.Typed typed) {
        NotFound.unless(
                passkeys.of(visitor).stream().anyMatch(passkey -> passkey.id().equals(id)));
        return answers.to(
                here,
                visitor,
                "security.passkey.removal",
                removal(id),
                passkeys.remove(here.portal(), visitor, id, typed, client),
                _ -> answers.done(here, "security.passkey.removed"));
    }

    private PasskeyPage page(Here here, Visitor visitor, String name, List<Problem> problems) {
        return new PasskeyPage(here, passkeys.making(here.portal(), visitor), name, problems);
    }

    private boolean proven(Visitor visitor, String step) {
        return steps.read(visitor.portal(), Holder.Kind.RESIDENT, StepCookie.Next.SETUP, step)
                .filter(proven -> proven.holder().equals(holder(visitor)))
                .isPresent();
    }

    private static String removal(UUID id) {
        return SecurityAnswers.PATH + "/cles/" + id + "/retrait";
    }
}
