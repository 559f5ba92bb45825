package fr.riverain.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that one portal's data was imported from: what the papers of the cast say is read where the import read it. */
record CastFolder(Path path) {

    /** Semicolons between; quotes around what has one in it. */
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^;]*))(?:;|$)");

    /** A line by the names of its columns; what a line leaves out is empty. */
    record Row(Map<String, String> cells) {

        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    Stream<Row> subscribers() {
        return read("abonnes");
    }

    Stream<Row> contractsPaidBy(String subscriber) {
        return read("contrats").filter(row -> payer(row).equals(subscriber));
    }

    private static String payer(Row contract) {
        var payer = contract.get("ref_redevable");
        return payer.isEmpty() ? contract.get("ref_abonne") : payer;
    }

    Stream<Row> metersOf(String contract) {
        return read("compteurs").filter(row -> row.get("contrat").equals(contract));
    }

    Stream<Row> billsOf(String contract) {
        return read("factures").filter(row -> row.get("contrat").equals(contract));
    }

    private Stream<Row> read(String file) {
        var csv = path.resolve(file + ".csv");
        if (Files.notExists(csv)) {
            return Stream.of();
        }
        try {
            var lines = Files.readAllLines(csv);
            var columns = cells(lines.getFirst());
            return lines.stream().skip(1).map(line -> row(columns, cells(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> columns, List<String> cells) {
        var row = new HashMap<String, String>();
        for (var i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return new Row(row);
    }

    private static List<String> cells(String line) {
        return CELL.matcher(line)
                .results()
                .map(cell ->
                        cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""))
                .toList();
    }
}
