package fr.riverain.exchange;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.CsvParseException;
import fr.riverain.exchange.Report.FileReport;
import fr.riverain.platform.Intake;
import fr.riverain.platform.Intake.Aside;
import fr.riverain.platform.Intake.Column;
import fr.riverain.platform.Line;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.RefusedLine;
import fr.riverain.platform.Staging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;

/** One file on its way into the tables of its owner. */
final class FileImport<R> {

    private static final Logger log = LoggerFactory.getLogger(FileImport.class);

    private static final long LARGEST = 2L << 30;
    private static final int MOST_ASIDE = 10_000;

    /** More than are looked up one by one. */
    private static final int MANY_LINES = 1_000;

    /** A quote that is opened and never closed swallows line after line. */
    private static final int MOST_BREAKS = 5;

    private final Intake<R> intake;
    private final Path path;
    private final JdbcOperations jdbc;
    private final InstantSource clock;
    private final List<Aside> aside = new ArrayList<>();

    FileImport(Intake<R> intake, Path path, JdbcOperations jdbc, InstantSource clock) {
        this.intake = intake;
        this.path = path;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    FileReport run(PortalId portal) {
        var started = clock.instant();
        try (var table = open()) {
            var positions = table.positions(intake.columns());
            refuseWithout(positions);
            var staging = intake.staging(portal);
            jdbc.execute(staging.definition());
            var lines = fill(table, positions, staging);
            keepLast(staging);
            planFor(lines);
            jdbc.execute("analyze " + staging.table());
            var merged = intake.merge(portal);
            merged.aside().forEach(this::putAside);
            aside.sort(Comparator.comparingLong(Aside::line));
            var took = Duration.between(started, clock.instant());
            return new FileReport(
                    intake.file(),
                    table.described(),
                    lines,
                    merged.added(),
                    merged.changed(),
                    List.copyOf(aside),
                    table.unasked(positions),
                    took);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Table open() throws IOException {
        if (Files.size(path) > LARGEST) {
            throw refused(null, "exchange.refused.large", String.valueOf(LARGEST >> 30));
        }
        return Table.open(path);
    }

    private void refuseWithout(Map<String, Integer> positions) {
        var missing = intake.columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .filter(name -> !positions.containsKey(name))
                .collect(joining(", "));
        if (!missing.isEmpty()) {
            throw refused(1L, "exchange.refused.columns", missing);
        }
    }

    private long fill(Table table, Map<String, Integer> positions, Staging<R> staging) {
        Long lines = jdbc.execute((Connection connection) -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(staging.copy());
            try {
                return fill(table, positions, new CopyRows<>(staging, copy));
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
        return lines == null ? 0 : lines;
    }

    private long fill(Table table, Map<String, Integer> positions, CopyRows<R> rows) throws SQLException {
        var lines = 0L;
        var last = 1L;
        try {
            while (table.hasNext()) {
                var line = table.next(positions);
                last = line.number();
                lines++;
                add(line, table.width(), rows);
            }
        } catch (CsvParseException e) {
            throw refused(last + 1, "exchange.refused.quotes");
        }
        rows.end();
        return lines;
    }

    private void add(Line line, int width, CopyRows<R> rows) throws SQLException {
        if (line.values().stream().anyMatch(FileImport::isTorn)) {
            throw refused(line.number(), "exchange.refused.quotes");
        }
        try {
            refuseUnlessWide(line, width);
            refuseUnlessText(line);
            rows.add(line.number(), intake.read(line));
        } catch (RefusedLine refused) {
            putAside(refused.at(line.number()));
        } catch (RuntimeException e) { // a fault of ours: it must cost this one line, and not be forgotten
            log.error("Line {} of {} could not be read", line.number(), path.getFileName(), e);
            putAside(new Aside(line.number(), "exchange.aside.fault", List.of()));
        }
    }

    /** No text has it; a database does not keep it, and what stands beside it is a guess. */
    private static void refuseUnlessText(Line line) {
        if (line.values().stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw new RefusedLine("exchange.aside.binary");
        }
    }

    private static boolean isTorn(String value) {
        return value.indexOf('\n') >= 0
                && value.chars().filter(character -> character == '\n').count() > MOST_BREAKS;
    }

    private static void refuseUnlessWide(Line line, int width) {
        var values = line.values();
        var surplus = values.size() > width
                && !values.subList(width, values.size()).stream().allMatch(String::isBlank);
        if (values.size() < width || surplus) {
            throw new RefusedLine("exchange.aside.width", String.valueOf(values.size()), String.valueOf(width));
        }
    }

    private void keepLast(Staging<R> staging) {
        jdbc.queryForList(staging.repeated(), Long.class)
                .forEach(line -> putAside(new Aside(line, "exchange.aside.repeated", List.of())));
    }

    /** What is known of the tables is older than this transaction: it has just filled them, and plans still think them empty. */
    private void planFor(long lines) {
        jdbc.execute("set local enable_nestloop = " + (lines < MANY_LINES));
        jdbc.execute("set local work_mem = '64MB'");
        jdbc.execute("set local jit = off");
    }

    /** A file of which so much does not fit is another file; and nobody reads a longer report. */
    private void putAside(Aside line) {
        if (aside.size() == MOST_ASIDE) {
            throw refused(null, "exchange.refused.aside", String.valueOf(MOST_ASIDE));
        }
        aside.add(line);
    }

    private RefusedFile refused(@Nullable Long line, String key, String... arguments) {
        return new RefusedFile(path.getFileName().toString(), line, key, arguments);
    }
}
