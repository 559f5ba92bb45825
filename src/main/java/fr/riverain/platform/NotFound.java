package fr.riverain.platform;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** Unknown, or not theirs: the same page for both. An answer without a body would be an empty sheet of paper. */
public final class NotFound extends ResponseStatusException {

    public NotFound() {
        super(HttpStatus.NOT_FOUND);
    }

    /** For where an answer is expected. */
    public static ResponseEntity<Void> page() {
        throw new NotFound();
    }
}
