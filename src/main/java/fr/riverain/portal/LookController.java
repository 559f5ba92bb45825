package fr.riverain.portal;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** A portal's own look, from its folder: asked for again each time, answered with 304 while it has not changed. */
@RestController
class LookController {

    @GetMapping("/portail/theme.css")
    ResponseEntity<FileSystemResource> theme(Portal portal, WebRequest request) throws IOException {
        return file(portal, "theme.css", new MediaType("text", "css"), request);
    }

    @GetMapping("/portail/logo.svg")
    ResponseEntity<FileSystemResource> logo(Portal portal, WebRequest request) throws IOException {
        return file(portal, "logo.svg", MediaType.valueOf("image/svg+xml"), request);
    }

    @GetMapping("/portail/partenaire.svg")
    ResponseEntity<FileSystemResource> partner(Portal portal, WebRequest request) throws IOException {
        return portal.identity().partner() == null
                ? ResponseEntity.notFound().build()
                : file(portal, "partner.svg", MediaType.valueOf("image/svg+xml"), request);
    }

    private static ResponseEntity<FileSystemResource> file(
            Portal portal, String name, MediaType type, WebRequest request) throws IOException {
        var file = portal.folder().resolve(name);
        var changed = Files.getLastModifiedTime(file).toMillis();
        return request.checkNotModified(changed)
                ? ResponseEntity.status(304)
                        .cacheControl(CacheControl.noCache())
                        .build()
                : ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .lastModified(changed)
                        .contentType(type)
                        .body(new FileSystemResource(file));
    }
}
