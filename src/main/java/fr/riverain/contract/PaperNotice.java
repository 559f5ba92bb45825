package fr.riverain.contract;

import fr.riverain.portal.Here;
import java.util.Optional;

/**
 * What is said about a code that was scanned.
 *
 * @param known the key of the sentence where the paper was recognized
 */
public record PaperNotice(Here here, Scan scan, String known) {

    public boolean good() {
        return scan instanceof Scan.Known;
    }

    public String sentence() {
        return switch (scan) {
            case Scan.Known _ -> here.text(known);
            case Scan.Expired _ -> here.text("paper.scan.expired");
            case Scan.Unknown _ -> here.text("paper.scan.unknown");
            case Scan.Wait(var until) ->
                here.text("paper.scan.wait", here.words().hour(until));
        };
    }

    public static Optional<String> token(Optional<Scan> scan) {
        return scan.filter(Scan.Known.class::isInstance).map(known -> ((Scan.Known) known).token());
    }

    /** Where a recognized paper is looked at anew: whoever signs in or changes the language comes back with it. */
    public static Optional<String> path(Optional<Scan> scan) {
        return token(scan).map(token -> "/papier/" + token);
    }
}
