package fr.riverain.account;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import fr.riverain.identity.Holder;
import fr.riverain.identity.RecoveryCookie;
import fr.riverain.identity.StepCookie;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the pages about an account's protection answer alike: ask for proof, refuse it, go back with a word, show new codes. */
@Component
class SecurityAnswers {

    static final String PATH = "/compte/securite";

    private final Securing securing;
    private final OwnPasskeys passkeys;
    private final RecoveryCookie recovery;
    private final FlashCookie flashes;

    SecurityAnswers(Securing securing, OwnPasskeys passkeys, RecoveryCookie recovery, FlashCookie flashes) {
        this.securing = securing;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.flashes = flashes;
    }

    ResponseEntity<?> ask(Here here, Visitor visitor, String key, String path) {
        return page(here, visitor, key, path, HttpStatus.OK, List.of());
    }

    <T> ResponseEntity<?> to(
            Here here,
            Visitor visitor,
            String key,
            String path,
            OwnerProof.Outcome<T> outcome,
            Function<T, ResponseEntity<?>> proven) {
        return switch (outcome) {
            case OwnerProof.Outcome.Proven<T>(var done) -> proven.apply(done);
            case OwnerProof.Outcome.WrongPassword<T> _ ->
                refused(
                        here,
                        visitor,
                        key,
                        path,
                        UNPROCESSABLE_CONTENT,
                        new Problem("actuel", here.text("password.wrong")));
            case OwnerProof.Outcome.WrongCode<T> _ ->
                refused(
                        here,
                        visitor,
                        key,
                        path,
                        UNPROCESSABLE_CONTENT,
                        new Problem("code", here.text("factor.wrong.either")));
            case OwnerProof.Outcome.Wait<T>(var until) ->
                refused(
                        here,
                        visitor,
                        key,
                        path,
                        TOO_MANY_REQUESTS,
                        new Problem(
                                "actuel", here.text("tries.wait", here.words().hour(until))));
        };
    }

    /** Whoever has got recovery codes sees them first. */
    ResponseEntity<?> added(Here here, Visitor visitor, String key, List<String> codes) {
        return codes.isEmpty()
                ? back(here, PATH, key).build()
                : back(here, PATH + "/codes", key)
                        .header(SET_COOKIE, recovery.with(visitor.portal(), Securing.holder(visitor), codes))
                        .build();
    }

    ResponseEntity<?> done(Here here, String key) {
        return back(here, PATH, key).build();
    }

    ResponseEntity<?> overview() {
        return seeOther(PATH).build();
    }

    private ResponseEntity.BodyBuilder back(Here here, String path, String key) {
        return seeOther(path)
                .header(SET_COOKIE, StepCookie.gone(Holder.Kind.RESIDENT))
                .header(SET_COOKIE, flashes.with(here.portal(), Flash.good(key)));
    }

    static ResponseEntity.BodyBuilder seeOther(String path) {
        return ResponseEntity.status(SEE_OTHER).location(URI.create(path));
    }

    private ResponseEntity<?> refused(
            Here here, Visitor visitor, String key, String path, HttpStatus status, Problem problem) {
        return page(here, visitor, key, path, status, List.of(problem));
    }

    private ResponseEntity<?> page(
            Here here, Visitor visitor, String key, String path, HttpStatus status, List<Problem> problems) {
        var factors = securing.of(visitor);
        return ResponseEntity.status(status)
                .body(new ProofPage(
                        here, key, path, factors, passkeys.showing(here.portal(), visitor, factors), problems));
    }
}
