package fr.riverain.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as software of the last thirty years writes it: UTF-8, with its mark or without, UTF-16 with its mark, or Windows-1252.
 * Text of the latter is hardly ever valid UTF-8, so the whole file is looked at once before it is read.
 */
record TextFile(Path path, Charset charset) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    static TextFile of(Path path) throws IOException {
        try (var bytes = Files.newInputStream(path)) {
            var mark = bytes.readNBytes(2);
            if (mark.length == 2 && (mark[0] & 0xff) + (mark[1] & 0xff) == 0xff + 0xfe) {
                return new TextFile(path, StandardCharsets.UTF_16);
            }
        }
        return new TextFile(path, isUtf8(path) ? UTF_8 : WINDOWS);
    }

    private static boolean isUtf8(Path path) throws IOException {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var bytes = Files.newInputStream(path)) {
            return isWhole(decoder, bytes);
        }
    }

    private static boolean isWhole(CharsetDecoder decoder, InputStream bytes) throws IOException {
        var read = ByteBuffer.allocate(BUFFER);
        var text = CharBuffer.allocate(BUFFER);
        for (var end = false; !end; ) {
            var count = bytes.read(read.array(), read.position(), read.remaining());
            end = count < 0;
            read.position(read.position() + Math.max(count, 0)).flip();
            if (decoder.decode(read, text.clear(), end).isError()) {
                return false;
            }
            read.compact();
        }
        return true;
    }

    /** From behind the mark. */
    Reader read() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset), BUFFER);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }
}
