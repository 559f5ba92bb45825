package fr.riverain.exchange;

import fr.riverain.platform.Intake.Aside;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a folder of files.
 *
 * @param unknown files that no module knows by name
 * @param refusal why nothing at all was taken in
 */
record Report(
        Instant startedAt,
        boolean rehearsal,
        List<FileReport> files,
        List<String> unknown,
        @Nullable Refusal refusal) {

    /** Lines that do not fit are put aside one by one; a file that does not fit stops everything. */
    record Refusal(String file, @Nullable Long line, String key, List<String> arguments) {}

    /**
     * @param format encoding and separator, as they were recognised
     * @param ignored columns that nobody asks for
     */
    record FileReport(
            String file,
            String format,
            long lines,
            long added,
            long changed,
            List<Aside> aside,
            List<String> ignored,
            Duration took) {

        long unchanged() {
            return lines - aside.size() - added - changed;
        }
    }

    Report refused(Refusal refusal) {
        return new Report(startedAt, rehearsal, files, unknown, refusal);
    }

    long aside() {
        return files.stream().mapToLong(file -> file.aside().size()).sum();
    }
}
