package fr.riverain.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.riverain.platform.Staging;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Writes records in the text format of COPY, a block at a time: however long the file, only a block is in memory. */
final class CopyRows<R> {

    private static final int BLOCK = 1 << 16;
    private static final HexFormat HEX = HexFormat.of();

    private final Staging<R> staging;
    private final CopyIn copy;
    private final StringBuilder block = new StringBuilder(BLOCK + 4096);

    CopyRows(Staging<R> staging, CopyIn copy) {
        this.staging = staging;
        this.copy = copy;
    }

    void add(long line, R record) throws SQLException {
        append(line, record);
        if (block.length() >= BLOCK) {
            flush();
        }
    }

    /** All of the line, or nothing of it. */
    private void append(long line, R record) {
        var before = block.length();
        try {
            block.append(line);
            for (var cell : staging.cells()) {
                block.append('\t');
                append(cell.value().apply(record));
            }
            block.append('\n');
        } catch (RuntimeException e) {
            block.setLength(before);
            throw e;
        }
    }

    void end() throws SQLException {
        flush();
        copy.endCopy();
    }

    private void flush() throws SQLException {
        var bytes = block.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        block.setLength(0);
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> block.append("\\N");
            case byte[] bytes -> HEX.formatHex(block.append("\\\\x"), bytes);
            case String text -> appendEscaped(text);
            default -> block.append(value);
        }
    }

    private void appendEscaped(String text) {
        if (text.chars().noneMatch(character -> character == '\\' || character < ' ')) {
            block.append(text);
            return;
        }
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            switch (character) {
                case '\\' -> block.append("\\\\");
                case '\t' -> block.append("\\t");
                case '\n' -> block.append("\\n");
                case '\r' -> block.append("\\r");
                default -> block.append(character);
            }
        }
    }
}
