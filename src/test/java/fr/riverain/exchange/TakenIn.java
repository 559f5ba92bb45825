package fr.riverain.exchange;

import fr.riverain.platform.PortalId;
import java.nio.file.Path;

/** Files taken in by the program's own import, for tests that run all of it. */
public final class TakenIn {

    private TakenIn() {}

    public static void by(Importing importing, PortalId portal, Path directory) {
        var report = importing.run(portal, directory, false, _ -> {});
        if (report.refusal() != null || report.aside() > 0) {
            throw new IllegalArgumentException(report.toString());
        }
    }
}
