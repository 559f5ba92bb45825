package fr.riverain.demo;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import fr.riverain.account.Accounts;
import fr.riverain.identity.Holder;
import fr.riverain.identity.SessionCookie;
import fr.riverain.platform.Client;
import fr.riverain.portal.Portal;
import java.net.URI;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signs in with one press, at the portal's own host: nobody but the demo's cast, without a password. */
@RestController
@Profile("demo")
class EnteringController {

    private final Accounts accounts;

    EnteringController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping(path = "/demo/session", params = "compte")
    ResponseEntity<Void> resident(Portal portal, Client client, @RequestParam String compte) {
        return accounts.byEmail(portal.id(), compte)
                .map(account -> SessionCookie.with(Holder.Kind.RESIDENT, accounts.signIn(portal, account, client)))
                .map(cookie -> ResponseEntity.status(SEE_OTHER)
                        .location(URI.create("/"))
                        .header(SET_COOKIE, cookie.toString())
                        .<Void>build())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
