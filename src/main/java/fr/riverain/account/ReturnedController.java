package fr.riverain.account;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import fr.riverain.notification.ReturnedAddresses;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** « Elle est bonne »: their owner says that messages will arrive from now on. If not, they will be told again. */
@RestController
class ReturnedController {

    private final ReturnedAddresses returned;
    private final FlashCookie flashes;

    ReturnedController(ReturnedAddresses returned, FlashCookie flashes) {
        this.returned = returned;
        this.flashes = flashes;
    }

    @DeleteMapping("/compte/{kind:adresse|portable}/retours")
    ResponseEntity<?> right(Here here, Visitor visitor, @PathVariable String kind) {
        Stream.ofNullable(kind.equals(Login.Kind.EMAIL.slug()) ? visitor.email() : visitor.phone())
                .forEach(own -> returned.forget(visitor.portal(), own));
        return ResponseEntity.status(SEE_OTHER)
                .location(URI.create("/compte"))
                .header(SET_COOKIE, flashes.with(here.portal(), Flash.good("returning.done")))
                .build();
    }
}
