package fr.riverain.exchange;

import fr.riverain.exchange.Report.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is not what it should be. Undoes everything that came before it. */
final class RefusedFile extends RuntimeException {

    private final Refusal refusal;

    RefusedFile(String file, @Nullable Long line, String key, String... arguments) {
        super(key, null, false, false);
        this.refusal = new Refusal(file, line, key, List.of(arguments));
    }

    Refusal refusal() {
        return refusal;
    }
}
