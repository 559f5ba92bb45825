package fr.riverain.account;

import static fr.riverain.account.Securing.holder;
import static org.springframework.http.HttpHeaders.CONTENT_DISPOSITION;
import static org.springframework.http.HttpHeaders.SET_COOKIE;

import fr.riverain.identity.RecoveryCodes;
import fr.riverain.identity.RecoveryCookie;
import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Here;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recovery codes: shown once, renewed on demand. */
@RestController
@RequestMapping(SecurityAnswers.PATH + "/codes")
class RecoveryController {

    private static final String NEW = SecurityAnswers.PATH + "/codes/nouveaux";

    private final Securing securing;
    private final SecurityAnswers answers;
    private final RecoveryCookie recovery;

    RecoveryController(Securing securing, SecurityAnswers answers, RecoveryCookie recovery) {
        this.securing = securing;
        this.answers = answers;
        this.recovery = recovery;
    }

    @GetMapping
    ResponseEntity<?> show(
            Here here, Visitor visitor, @CookieValue(name = RecoveryCookie.NAME, defaultValue = "") String codes) {
        var page = page(here, visitor, codes);
        return page.codes().isEmpty() ? answers.overview() : ResponseEntity.ok(page);
    }

    @GetMapping("/fichier")
    ResponseEntity<?> download(
            Here here, Visitor visitor, @CookieValue(name = RecoveryCookie.NAME, defaultValue = "") String codes) {
        var page = page(here, visitor, codes);
        NotFound.unless(!page.codes().isEmpty());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header(
                        CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.txt\"".formatted(here.text("recovery.file-name")))
                .body(RecoveryCodes.file(here, page.codes(), "/connexion"));
    }

    /** They lie safe: this browser forgets them. */
    @DeleteMapping
    ResponseEntity<?> kept() {
        return SecurityAnswers.seeOther(SecurityAnswers.PATH)
                .header(SET_COOKIE, RecoveryCookie.gone())
                .build();
    }

    @GetMapping("/nouveaux")
    ResponseEntity<?> ask(Here here, Visitor visitor) {
        return securing.of(visitor).on()
                ? answers.ask(here, visitor, "security.codes.renewal", NEW)
                : answers.overview();
    }

    @PostMapping("/nouveaux")
    ResponseEntity<?> renew(Here here, Visitor visitor, Client client, OwnerProof.Typed typed) {
        return securing.of(visitor).on()
                ? answers.to(
                        here,
                        visitor,
                        "security.codes.renewal",
                        NEW,
                        securing.renewCodes(here.portal(), visitor, typed, client),
                        codes -> answers.added(here, visitor, "security.codes.renewed", codes))
                : answers.overview();
    }

    private RecoveryPage page(Here here, Visitor visitor, String codes) {
        return new RecoveryPage(here, recovery.read(visitor.portal(), holder(visitor), codes));
    }
}
