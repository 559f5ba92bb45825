package fr.riverain.exchange;

import static java.util.Comparator.comparingInt;
import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.toMap;

import fr.riverain.exchange.Report.FileReport;
import fr.riverain.platform.Intake;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Takes in a folder of files, all or nothing: in one transaction, each file through the module that owns its rows. */
@Component
public class Importing {

    /** Any number of our own, so that two imports into one portal do not meet. */
    private static final int LOCK = 0x1_4d70;

    private final List<Intake<?>> intakes;
    private final TenantTransactions transactions;
    private final JdbcOperations jdbc;
    private final ImportRuns runs;
    private final InstantSource clock;

    Importing(
            List<Intake<?>> intakes,
            TenantTransactions transactions,
            JdbcOperations jdbc,
            ImportRuns runs,
            InstantSource clock) {
        this.intakes = intakes.stream().sorted(comparingInt(Intake::order)).toList();
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.runs = runs;
        this.clock = clock;
    }

    /** Carries the report out of a transaction that must leave nothing behind. */
    private static final class Rehearsed extends RuntimeException {

        private final Report report;

        Rehearsed(Report report) {
            super("rehearsed", null, false, false);
            this.report = report;
        }
    }

    /** For files that must fit: says what it does, and refuses what the command would put aside. */
    public void take(Portal portal, Path directory, Language language, Consumer<String> say) {
        var text = new ReportText(portal.in(language));
        var report = run(portal.id(), directory, false, file -> text.file(file).forEach(say));
        if (report.refusal() != null || report.aside() > 0) {
            throw new IllegalArgumentException(
                    "%s: %s".formatted(directory, text.end(report).toList()));
        }
    }

    Report run(PortalId portal, Path directory, boolean rehearsal, Consumer<FileReport> progress) {
        var files = files(directory);
        var report = new Report(clock.instant(), rehearsal, new ArrayList<>(), unknown(files), null);
        try {
            return transactions.in(portal, () -> {
                take(portal, files, report.files(), progress);
                if (rehearsal) {
                    throw new Rehearsed(report);
                }
                runs.keep(portal, report);
                return report;
            });
        } catch (Rehearsed rehearsed) {
            return rehearsed.report;
        } catch (RefusedFile refused) {
            var refusal = report.refused(refused.refusal());
            if (!rehearsal) {
                transactions.in(portal, () -> runs.keep(portal, refusal));
            }
            return refusal;
        }
    }

    private void take(
            PortalId portal, Map<String, Path> files, List<FileReport> reports, Consumer<FileReport> progress) {
        if (files.isEmpty()) {
            throw new RefusedFile("", null, "exchange.refused.empty", String.join(", ", names()));
        }
        if (isBusy(portal)) {
            throw new RefusedFile("", null, "exchange.refused.busy");
        }
        for (var intake : intakes) {
            var path = files.get(intake.file());
            if (path != null) {
                var report = new FileImport<>(intake, path, jdbc, clock).run(portal);
                reports.add(report);
                progress.accept(report);
            }
        }
    }

    private boolean isBusy(PortalId portal) {
        return !Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(?, ?)", Boolean.class, LOCK, portal.value()));
    }

    private List<String> unknown(Map<String, Path> files) {
        return files.entrySet().stream()
                .filter(file -> !names().contains(file.getKey()))
                .map(file -> file.getValue().getFileName().toString())
                .toList();
    }

    private List<String> names() {
        return intakes.stream().map(Intake::file).toList();
    }

    private static Map<String, Path> files(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> name(file).endsWith(".csv"))
                    .collect(toMap(
                            file -> name(file).substring(0, name(file).length() - 4),
                            file -> file,
                            (one, _) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(ROOT);
    }
}
