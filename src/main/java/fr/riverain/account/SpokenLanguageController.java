package fr.riverain.account;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import fr.riverain.portal.Language;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** In which language an account is written to. */
@RestController
class SpokenLanguageController {

    private final Accounts accounts;
    private final FlashCookie flashes;

    SpokenLanguageController(Accounts accounts, FlashCookie flashes) {
        this.accounts = accounts;
        this.flashes = flashes;
    }

    @PostMapping("/compte/langue")
    ResponseEntity<?> speak(Here here, Visitor visitor, @RequestParam Language langue) {
        accounts.speak(visitor.portal(), visitor.account(), langue);
        return ResponseEntity.status(SEE_OTHER)
                .location(URI.create("/compte"))
                .header(SET_COOKIE, flashes.with(here.portal(), Flash.good("account.language.done")))
                .build();
    }
}
