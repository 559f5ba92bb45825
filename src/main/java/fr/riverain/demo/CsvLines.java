package fr.riverain.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The plain kind of CSV that the cast is kept and written in: semicolons between, a header above. */
final class CsvLines {

    private static final String FOLDER = "demo/cast/";

    private CsvLines() {}

    /** Lines of a file that ships with the program. */
    static List<String> shipped(String file) {
        try {
            return new ClassPathResource(FOLDER + file)
                    .getContentAsString(UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> rows(String file) {
        var lines = shipped(file);
        var columns = lines.getFirst().split(";", -1);
        return lines.stream()
                .skip(1)
                .map(line -> row(columns, line.split(";", -1)))
                .toList();
    }

    private static Map<String, String> row(String[] columns, String[] cells) {
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i]);
        }
        return row;
    }

    static void write(Path file, String columns, List<Map<String, String>> rows) {
        var names = columns.split(";", -1);
        var lines = Stream.concat(Stream.of(columns), rows.stream().map(row -> line(names, row)));
        try {
            Files.write(file, lines.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String[] names, Map<String, String> row) {
        return Stream.of(names)
                .map(name -> cell(Objects.requireNonNullElse(row.get(name), "")))
                .collect(joining(";"));
    }

    private static String cell(String value) {
        return value.contains(";") || value.contains("\"") ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
