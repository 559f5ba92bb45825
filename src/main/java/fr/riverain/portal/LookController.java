package fr.riverain.portal;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A portal's own look: asked for again each time, answered with 304 while it has not changed. */
@RestController
class LookController {

    private static final MediaType CSS = new MediaType("text", "css");
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    @GetMapping("/portail/theme.css")
    ResponseEntity<String> theme(Portal portal) {
        return file(portal.look().theme(), CSS);
    }

    @GetMapping("/portail/logo.svg")
    ResponseEntity<String> logo(Portal portal) {
        return file(portal.look().logo(), SVG);
    }

    @GetMapping("/portail/partenaire.svg")
    ResponseEntity<String> partner(Portal portal) {
        return portal.look().partnersLogo().map(logo -> file(logo, SVG)).orElseGet(() -> ResponseEntity.notFound()
                .build());
    }

    private static ResponseEntity<String> file(LookFile file, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(file.tag())
                .contentType(type)
                .body(file.content());
    }
}
