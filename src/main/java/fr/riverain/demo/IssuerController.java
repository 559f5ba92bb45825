package fr.riverain.demo;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import fr.riverain.portal.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The played FranceConnect, at the addresses that the real one has. */
@RestController
@Profile("demo")
@RequestMapping(PlayedFranceConnect.PATH)
class IssuerController {

    private static final String CHOSEN = "citoyen";

    private final PlayedIssuer issuer;
    private final PlayedFranceConnect declared;
    private final Stages stages;

    IssuerController(PlayedIssuer issuer, PlayedFranceConnect declared, Stages stages) {
        this.issuer = issuer;
        this.declared = declared;
        this.stages = stages;
    }

    @GetMapping(path = "/.well-known/openid-configuration", produces = MediaType.APPLICATION_JSON_VALUE)
    String metadata() {
        return issuer.metadata();
    }

    @GetMapping(path = "/jwks", produces = MediaType.APPLICATION_JSON_VALUE)
    String jwks() {
        return issuer.jwks();
    }

    @GetMapping("/authorize")
    ResponseEntity<?> ask(Language language, HttpServletRequest request, @RequestParam Map<String, String> said) {
        var stage = stages.at(request.getRequestURI(), language);
        return switch (IssuerQuestion.hear(said, issuer.clients())) {
            case IssuerQuestion.Heard.Understood(var question) ->
                ResponseEntity.ok(new IssuerPage(
                        stage,
                        declared.portal(question.client()),
                        PlayedFranceConnect.PATH + "/authorize",
                        question.fields(),
                        IssuerPage.people(stage),
                        question.scope(),
                        ""));
            case IssuerQuestion.Heard.Wrong(var code) -> wrong(stage, code);
        };
    }

    @PostMapping("/authorize")
    ResponseEntity<?> choose(Language language, HttpServletRequest request, @RequestParam Map<String, String> sent) {
        var said = new HashMap<>(sent);
        var chosen = said.remove(CHOSEN);
        return switch (IssuerQuestion.hear(said, issuer.clients())) {
            case IssuerQuestion.Heard.Understood(var question) ->
                seeOther(PlayedCitizen.ALL.stream()
                        .filter(citizen -> citizen.key().equals(chosen))
                        .findFirst()
                        .map(citizen -> issuer.granted(question, citizen))
                        .orElseGet(question::refused));
            case IssuerQuestion.Heard.Wrong(var code) -> wrong(stages.at(request.getRequestURI(), language), code);
        };
    }

    @PostMapping(path = "/token", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> token(@RequestParam Map<String, String> form) {
        return issuer.token(form).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.badRequest()
                .body("{\"error\": \"invalid_grant\"}"));
    }

    @GetMapping("/userinfo")
    ResponseEntity<String> userinfo(@RequestHeader(name = "Authorization", defaultValue = "") String bearer) {
        return issuer.userinfo(bearer.replaceFirst("^Bearer ", ""))
                .map(person -> ResponseEntity.ok()
                        .contentType(new MediaType("application", "jwt"))
                        .body(person))
                .orElseGet(() -> ResponseEntity.status(UNAUTHORIZED).build());
    }

    @GetMapping("/session/end")
    ResponseEntity<?> leave(Language language, HttpServletRequest request, @RequestParam Map<String, String> asked) {
        return issuer.left(asked)
                .<ResponseEntity<?>>map(IssuerController::seeOther)
                .orElseGet(() -> wrong(stages.at(request.getRequestURI(), language), "Y030007"));
    }

    private static ResponseEntity<?> wrong(Stage stage, String code) {
        return ResponseEntity.status(BAD_REQUEST).body(new IssuerPage(stage, "", "", Map.of(), List.of(), "", code));
    }

    private static ResponseEntity<?> seeOther(String address) {
        return ResponseEntity.status(SEE_OTHER).location(URI.create(address)).build();
    }
}
