package fr.riverain.backoffice;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import fr.riverain.identity.Device;
import fr.riverain.identity.Holder;
import fr.riverain.identity.PasskeyCeremonies;
import fr.riverain.identity.RecoveryCodes;
import fr.riverain.identity.RecoveryCookie;
import fr.riverain.identity.StepCookie;
import fr.riverain.platform.Client;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An agent's first second factor. The secret of the telephone is shown to the browser that proved the password, and to no other. */
@RestController
@RequestMapping("/gestion/connexion/telephone")
class FirstFactorController {

    private final Invitations invitations;
    private final AgentSecondStep second;
    private final PasskeyCeremonies passkeys;
    private final StepCookie steps;
    private final RecoveryCodes codes;
    private final RecoveryCookie recovery;

    FirstFactorController(
            Invitations invitations,
            AgentSecondStep second,
            PasskeyCeremonies passkeys,
            StepCookie steps,
            RecoveryCodes codes,
            RecoveryCookie recovery) {
        this.invitations = invitations;
        this.second = second;
        this.passkeys = passkeys;
        this.steps = steps;
        this.codes = codes;
        this.recovery = recovery;
    }

    @GetMapping
    ResponseEntity<?> show(Here here, @CookieValue(name = StepCookie.OF_AGENTS, defaultValue = "") String step) {
        return whose(here, step, agent -> page(here, agent, HttpStatus.OK, List.of()));
    }

    /** The first code; or a passkey was made instead. */
    @PostMapping
    ResponseEntity<?> confirm(
            Here here,
            Client client,
            @CookieValue(name = StepCookie.OF_AGENTS, defaultValue = "") String step,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reponse) {
        return whose(here, step, agent -> {
            var field = reponse.isEmpty() ? "code" : "cle";
            var tried = reponse.isEmpty()
                    ? second.firstCode(here.portal(), agent, code, client)
                    : second.firstPasskey(
                            here.portal(), agent, Device.of(client.browser()).in(here), reponse, client);
            return switch (tried) {
                case AgentDoor.SignedIn(var token) -> signedIn(here, agent, token);
                case AgentDoor.Wait(var until) ->
                    refused(
                            here,
                            agent,
                            TOO_MANY_REQUESTS,
                            field,
                            here.text("tries.wait", here.words().hour(until)));
                case AgentDoor.Refused() ->
                    refused(here, agent, UNPROCESSABLE_CONTENT, field, here.text("factor.wrong." + field));
            };
        });
    }

    /** With recovery codes, to be shown first. */
    private ResponseEntity<?> signedIn(Here here, UUID agent, String token) {
        invitations.done(here.portal(), agent);
        var holder = Holder.agent(agent);
        return AgentSessionController.signedIn("/gestion/securite/codes", token)
                .header(
                        SET_COOKIE,
                        recovery.with(
                                here.portal().id(),
                                holder,
                                codes.renew(here.portal().id(), holder)))
                .build();
    }

    private ResponseEntity<?> whose(Here here, String step, Function<UUID, ResponseEntity<?>> then) {
        return steps.read(here.portal().id(), Holder.Kind.AGENT, StepCookie.Next.SETUP, step)
                .map(known -> known.holder().id())
                .filter(agent -> !second.asked(here.portal(), agent).on())
                .filter(agent -> invitations.awaitsTelephone(here.portal(), agent))
                .<ResponseEntity<?>>map(then)
                .orElseGet(() ->
                        AgentSessionController.seeOther("/gestion/connexion").build());
    }

    private ResponseEntity<?> refused(Here here, UUID agent, HttpStatus status, String field, String sentence) {
        return page(here, agent, status, List.of(new Problem(field, sentence)));
    }

    private ResponseEntity<?> page(Here here, UUID agent, HttpStatus status, List<Problem> problems) {
        var secret = invitations.secret(here.portal(), agent).orElseThrow();
        var task = passkeys.making(here.portal(), Holder.agent(agent), secret.email());
        return ResponseEntity.status(status).body(new TelephonePage(here, secret, task, problems));
    }
}
