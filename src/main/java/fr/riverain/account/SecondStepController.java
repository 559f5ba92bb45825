package fr.riverain.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import fr.riverain.identity.CitizenCookies;
import fr.riverain.identity.FactorAnswer;
import fr.riverain.identity.Holder;
import fr.riverain.identity.StepCookie;
import fr.riverain.identity.Tried;
import fr.riverain.platform.Client;
import fr.riverain.platform.OwnPath;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page between the password and the session. */
@RestController
@RequestMapping(Admission.PATH)
class SecondStepController {

    private final SecondStep second;
    private final CitizenCookies citizens;

    SecondStepController(SecondStep second, CitizenCookies citizens) {
        this.second = second;
        this.citizens = citizens;
    }

    /** The way to this page. */
    static ResponseEntity.BodyBuilder asked(String wanted, String step) {
        return ResponseEntity.status(SEE_OTHER)
                .location(URI.create(
                        wanted.equals("/")
                                ? Admission.PATH
                                : Admission.PATH + "?vers=" + URLEncoder.encode(wanted, UTF_8)))
                .header(SET_COOKIE, step);
    }

    @GetMapping
    ResponseEntity<?> show(
            Here here,
            @CookieValue(name = StepCookie.OF_RESIDENTS, defaultValue = "") String step,
            @RequestParam(defaultValue = "") String vers) {
        return halfway(here, step, halfway -> page(here, halfway, vers, HttpStatus.OK, List.of()));
    }

    /** What was typed is in one of two fields: the digits of a telephone, or a recovery code. Or a passkey was shown. */
    @PostMapping
    ResponseEntity<?> enter(
            Here here,
            Client client,
            @CookieValue(name = StepCookie.OF_RESIDENTS, defaultValue = "") String step,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String secours,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "") String vers,
            @CookieValue(name = CitizenCookies.FAREWELL, defaultValue = "") String farewell) {
        var field = !reponse.isEmpty() ? "cle" : secours.isEmpty() ? "code" : "secours";
        var answer = new FactorAnswer(code + secours, reponse);
        return halfway(here, step, halfway -> switch (second.answer(here.portal(), halfway, answer, client)) {
            case Tried.Right<String>(var token) -> signedIn(here, token, halfway.remembered(), vers, farewell);
            case Tried.Wrong<String> _ ->
                refused(here, halfway, vers, UNPROCESSABLE_CONTENT, field, here.text("factor.wrong." + field));
            case Tried.Wait<String>(var until) ->
                refused(
                        here,
                        halfway,
                        vers,
                        TOO_MANY_REQUESTS,
                        field,
                        here.text("tries.wait", here.words().hour(until)));
        });
    }

    private ResponseEntity<?> halfway(Here here, String step, Function<SecondStep.Halfway, ResponseEntity<?>> then) {
        return second.halfway(here.portal(), step).<ResponseEntity<?>>map(then).orElseGet(() -> ResponseEntity.status(
                        SEE_OTHER)
                .location(URI.create("/connexion"))
                .build());
    }

    /** Whoever came by FranceConnect leaves it, when they leave. */
    private ResponseEntity<?> signedIn(Here here, String token, boolean remembered, String wanted, String farewell) {
        var answer = ResponseEntity.status(SEE_OTHER)
                .location(URI.create(OwnPath.of(wanted, "/")))
                .header(SET_COOKIE, StepCookie.gone(Holder.Kind.RESIDENT))
                .header(
                        SET_COOKIE,
                        SessionController.cookie(here, token, remembered).toString());
        citizens.farewell(here.portal(), farewell)
                .filter(known -> known.session().isEmpty())
                .ifPresent(
                        known -> answer.header(SET_COOKIE, citizens.farewell(here.portal(), known.idToken(), token)));
        return answer.build();
    }

    private ResponseEntity<?> refused(
            Here here, SecondStep.Halfway halfway, String wanted, HttpStatus status, String field, String sentence) {
        return page(here, halfway, wanted, status, List.of(new Problem(field, sentence)));
    }

    private ResponseEntity<?> page(
            Here here, SecondStep.Halfway halfway, String wanted, HttpStatus status, List<Problem> problems) {
        var factors = second.asked(here.portal(), halfway);
        var task = second.showing(here.portal(), halfway, factors);
        return ResponseEntity.status(status).body(new SecondStepPage(here, factors, task, wanted, problems));
    }
}
