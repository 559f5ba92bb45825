package fr.riverain.exchange;

import static java.util.Locale.ROOT;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.riverain.platform.Intake.Column;
import fr.riverain.platform.Line;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A CSV file with a header, line after line. Whatever it is separated by, and however it names its columns. */
final class Table implements Closeable {

    private static final int LONGEST_FIELD = 1 << 18;
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',', '|');
    private static final Pattern DIRECTIVE = Pattern.compile("(?i)^sep=(.)\\s*$");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    /** « N° d’abonné », « numero_abonne », « NUM ABONNE ». */
    private static final Pattern NUMBER = Pattern.compile("^(?:numero|num|nro|no|n)_(?:de_|d_|du_)?");

    private final TextFile file;
    private final char separator;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;

    private Table(TextFile file, Start start) throws IOException {
        this.file = file;
        this.separator = start.separator;
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(file.read());
        reader.skipLines(start.linesBefore);
        this.records = reader.iterator();
        this.header = records.hasNext() ? records.next().getFields() : List.of();
    }

    static Table open(Path path) throws IOException {
        var file = TextFile.of(path);
        try (var reader = file.read()) {
            return new Table(file, Start.of(firstLine(reader)));
        }
    }

    /** Excel's « sep=; » says it; otherwise the header does, by what it has most of. */
    private record Start(char separator, int linesBefore) {

        static Start of(String firstLine) {
            var said = DIRECTIVE.matcher(firstLine);
            if (said.matches()) {
                return new Start(said.group(1).charAt(0), 1);
            }
            var separator = SEPARATORS.getFirst();
            for (var candidate : SEPARATORS) {
                if (count(firstLine, candidate) > count(firstLine, separator)) {
                    separator = candidate;
                }
            }
            return new Start(separator, 0);
        }

        private static long count(String line, char candidate) {
            return line.chars().filter(character -> character == candidate).count();
        }
    }

    private static String firstLine(Reader reader) throws IOException {
        var line = new StringBuilder();
        for (var next = reader.read(); next >= 0 && line.length() < LONGEST_FIELD; next = reader.read()) {
            if (next == '\n' || next == '\r') {
                break;
            }
            line.append((char) next);
        }
        return line.toString();
    }

    /** Where the owner's columns are. */
    Map<String, Integer> positions(List<Column> columns) {
        var positions = new HashMap<String, Integer>();
        for (var column : columns) {
            Stream.concat(Stream.of(column.name()), column.aliases().stream())
                    .map(name -> words().indexOf(word(name)))
                    .filter(position -> position >= 0)
                    .findFirst()
                    .ifPresent(position -> positions.put(column.name(), position));
        }
        return positions;
    }

    /** What the file has and nobody asks for, as it is written there. */
    List<String> unasked(Map<String, Integer> positions) {
        var unasked = new ArrayList<String>();
        for (var position = 0; position < header.size(); position++) {
            if (!positions.containsValue(position) && !header.get(position).isBlank()) {
                unasked.add(CONTROL.matcher(header.get(position)).replaceAll("").strip());
            }
        }
        return List.copyOf(unasked);
    }

    boolean hasNext() {
        return records.hasNext();
    }

    Line next(Map<String, Integer> positions) {
        var record = records.next();
        return new Line(record.getStartingLineNumber(), positions, record.getFields());
    }

    int width() {
        return header.size();
    }

    String described() {
        return "%s, « %s »".formatted(file.charset().name(), separator == '\t' ? "tab" : separator);
    }

    private List<String> words() {
        return header.stream().map(Table::word).toList();
    }

    private static String word(String name) {
        var plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(ROOT);
        var joined = NO_WORD.matcher(plain).replaceAll("_").replaceAll("^_|_$", "");
        return NUMBER.matcher(joined).replaceFirst("no_");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
