package fr.riverain.contract.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import fr.riverain.contract.KeySheet;
import fr.riverain.portal.Here;
import java.util.List;
import java.util.stream.Stream;

/** For the mailing house, as a spreadsheet opens it: with a mark of its encoding, semicolons, and no formula. */
final class KeyFile {

    private static final List<String> COLUMNS =
            List.of("ref", "name", "street", "extra", "postcode", "town", "key", "until");

    private KeyFile() {}

    static byte[] of(Here here, List<KeySheet.Row> rows) {
        var head = COLUMNS.stream().map(column -> here.text("keys.column." + column));
        var lines = Stream.concat(Stream.of(line(head)), rows.stream().map(KeyFile::line));
        return lines.collect(joining("", "\ufeff", "")).getBytes(UTF_8);
    }

    private static String line(KeySheet.Row row) {
        return line(
                Stream.of(Stream.of(row.ref(), row.name()), row.address().stream(), Stream.of(row.key(), row.until()))
                        .flatMap(part -> part));
    }

    private static String line(Stream<String> cells) {
        return cells.map(KeyFile::cell).collect(joining(";", "", "\r\n"));
    }

    /** What a spreadsheet would compute is text. */
    private static String cell(String plain) {
        var text = plain.strip().matches("(?s)[=+@\\-\\t\\r].*") ? "'" + plain : plain;
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
