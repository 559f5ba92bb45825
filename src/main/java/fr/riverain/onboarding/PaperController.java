package fr.riverain.onboarding;

import static fr.riverain.onboarding.ScannedPapers.TOKEN;

import fr.riverain.account.Visitor;
import fr.riverain.contract.Linking;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Portal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The address in the QR code of a paper. Where it leads reads the code: this looks nothing up. */
@RestController
class PaperController {

    /** No code of a paper is longer. */
    private static final int LONGEST = 200;

    @GetMapping("/papier/{token}")
    ResponseEntity<Void> scan(Portal portal, Optional<Visitor> visitor, @PathVariable String token) {
        NotFound.unless(token.length() <= LONGEST);
        var links = visitor.isPresent() && portal.section(Linking.class).isPresent();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(UriComponentsBuilder.fromPath(links ? "/contrats/liaison" : "/inscription")
                        .queryParam(TOKEN, "{token}")
                        .build(token))
                .build();
    }
}
