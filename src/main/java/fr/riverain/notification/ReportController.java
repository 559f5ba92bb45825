package fr.riverain.notification;

import fr.riverain.platform.OpenPaths;
import fr.riverain.portal.Portal;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where providers report what became of notes. A wrong signature is answered with 403, and nothing of it is kept. */
@RestController
class ReportController {

    static final String TWILIO = "/accuses/twilio";

    private static final int LONGEST = 3 * 1024 * 1024;

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @PostMapping(TWILIO + "/{id}")
    ResponseEntity<Void> twilio(
            Portal portal,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "X-Twilio-Signature", defaultValue = "") String signature) {
        return answer(reports.twilio(portal, id, fields, signature));
    }

    /** Whoever it is, no more of it is read than Meta may send: without its signature it is nobody. */
    @PostMapping("/accuses/meta")
    ResponseEntity<Void> meta(
            InputStream body, @RequestHeader(name = "X-Hub-Signature-256", defaultValue = "") String signature)
            throws IOException {
        var read = body.readNBytes(LONGEST + 1);
        return read.length > LONGEST
                ? ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build()
                : answer(reports.meta(read, signature));
    }

    @GetMapping(path = "/accuses/meta", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> verify(
            @RequestParam(name = "hub.verify_token", defaultValue = "") String token,
            @RequestParam(name = "hub.challenge", defaultValue = "") String challenge) {
        return reports.isMeta(token) && challenge.matches("\\w{1,100}")
                ? ResponseEntity.ok(challenge)
                : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    /** OVHcloud calls by GET: what it says, it says with the address. */
    @RequestMapping(
            path = "/accuses/ovh/{secret}",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Void> ovh(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String dlr) {
        return answer(reports.ovh(secret, id, dlr));
    }

    private static ResponseEntity<Void> answer(boolean signed) {
        return ResponseEntity.status(signed ? HttpStatus.NO_CONTENT : HttpStatus.FORBIDDEN)
                .build();
    }

    /** Who reports has no session. */
    @Component
    static class Open implements OpenPaths {

        @Override
        public List<String> patterns() {
            return List.of("/accuses/**");
        }
    }
}
