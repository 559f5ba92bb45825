package fr.riverain.portal;

import fr.riverain.platform.OwnPath;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The switch at the foot of every page. Without it the browser's own preference counts. */
@RestController
class LanguageController {

    static final String COOKIE = "__Host-langue";

    @PostMapping("/langue")
    ResponseEntity<Void> choose(@RequestParam String langue, @RequestParam(defaultValue = "/") String vers) {
        var chosen = langue.equals(Language.EN.tag()) ? Language.EN : Language.FR;
        var cookie = ResponseCookie.from(COOKIE, chosen.tag())
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OwnPath.of(vers, "/")))
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }
}
