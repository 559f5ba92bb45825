package fr.riverain.backoffice;

import static fr.riverain.backoffice.AgentSecurity.holder;
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

/** With what an agent signs in, and their recovery codes: shown once, renewed on demand. */
@RestController
@RequestMapping(AgentSecurityAnswers.PATH)
class AgentSecurityController {

    private static final String CODES = AgentSecurityAnswers.PATH + "/codes";

    private final AgentSecurity security;
    private final AgentSecurityAnswers answers;
    private final RecoveryCookie recovery;

    AgentSecurityController(AgentSecurity security, AgentSecurityAnswers answers, RecoveryCookie recovery) {
        this.security = security;
        this.answers = answers;
        this.recovery = recovery;
    }

    @GetMapping
    AgentSecurityPage show(Here here, Agent agent) {
        return new AgentSecurityPage(here, agent, security.of(agent), security.passkeys(agent));
    }

    @GetMapping("/codes")
    ResponseEntity<?> codes(
            Here here, Agent agent, @CookieValue(name = RecoveryCookie.NAME, defaultValue = "") String codes) {
        var page = page(here, agent, codes);
        return page.codes().isEmpty()
                ? AgentSessionController.seeOther(AgentSecurityAnswers.PATH).build()
                : ResponseEntity.ok(page);
    }

    @GetMapping("/codes/fichier")
    ResponseEntity<?> download(
            Here here, Agent agent, @CookieValue(name = RecoveryCookie.NAME, defaultValue = "") String codes) {
        var page = page(here, agent, codes);
        NotFound.unless(!page.codes().isEmpty());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header(
                        CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.txt\"".formatted(here.text("recovery.file-name")))
                .body(RecoveryCodes.file(here, page.codes(), "/gestion/connexion"));
    }

    /** They lie safe: this browser forgets them. */
    @DeleteMapping("/codes")
    ResponseEntity<?> kept() {
        return AgentSessionController.seeOther("/gestion")
                .header(SET_COOKIE, RecoveryCookie.gone())
                .build();
    }

    @GetMapping("/codes/nouveaux")
    ResponseEntity<?> ask(Here here, Agent agent) {
        return answers.ask(here, agent, "security.codes.renewal", CODES + "/nouveaux");
    }

    @PostMapping("/codes/nouveaux")
    ResponseEntity<?> renew(Here here, Agent agent, Client client, AgentProof.Typed typed) {
        return answers.to(
                here,
                agent,
                "security.codes.renewal",
                CODES + "/nouveaux",
                security.renewCodes(here.portal(), agent, typed, client),
                codes -> answers.back(here, CODES, "security.codes.renewed")
                        .header(SET_COOKIE, recovery.with(agent.portal(), holder(agent), codes))
                        .build());
    }

    private AgentRecoveryPage page(Here here, Agent agent, String codes) {
        return new AgentRecoveryPage(here, agent, recovery.read(agent.portal(), holder(agent), codes));
    }
}
