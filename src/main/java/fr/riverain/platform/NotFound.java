package fr.riverain.platform;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Unknown, or not theirs: the same page for both. An answer without a body would be an empty sheet of paper. */
public final class NotFound extends ResponseStatusException {

    public NotFound() {
        super(HttpStatus.NOT_FOUND);
    }

    public static void unless(boolean found) {
        if (!found) {
            throw new NotFound();
        }
    }
}
