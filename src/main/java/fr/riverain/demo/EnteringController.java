package fr.riverain.demo;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import fr.riverain.account.Accounts;
import fr.riverain.identity.Holder;
import fr.riverain.identity.SessionCookie;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.Client;
import fr.riverain.portal.Portal;
import java.net.URI;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signs in with one press, at the portal's own host: nobody but the demo's cast, without a password. */
@RestController
@Profile("demo")
class EnteringController {

    private final Accounts accounts;
    private final CastAgents agents;
    private final Sessions sessions;

    EnteringController(Accounts accounts, CastAgents agents, Sessions sessions) {
        this.accounts = accounts;
        this.agents = agents;
        this.sessions = sessions;
    }

    @PostMapping(path = "/demo/session", params = "compte")
    ResponseEntity<Void> resident(Portal portal, Client client, @RequestParam String compte) {
        return accounts.byEmail(portal.id(), compte)
                .map(account -> SessionCookie.with(Holder.Kind.RESIDENT, accounts.signIn(portal, account, client)))
                .map(cookie -> entered("/", cookie))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping(path = "/demo/session", params = "agent")
    ResponseEntity<Void> agent(Portal portal, Client client, @RequestParam String agent) {
        return agents.find(portal, agent)
                .map(id -> sessions.open(portal, Holder.agent(id), client, false))
                .map(token -> entered("/gestion", SessionCookie.with(Holder.Kind.AGENT, token)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Void> entered(String path, ResponseCookie cookie) {
        return ResponseEntity.status(SEE_OTHER)
                .location(URI.create(path))
                .header(SET_COOKIE, cookie.toString())
                .build();
    }
}
