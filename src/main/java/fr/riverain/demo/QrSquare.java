package fr.riverain.demo;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An address as a square to scan, drawn on the server: one SVG path. */
public record QrSquare(QrCode code) {

    private static final int MARGIN = 4;

    static QrSquare of(String address) {
        return new QrSquare(QrCode.encodeText(address, QrCode.Ecc.MEDIUM));
    }

    public String viewBox() {
        var side = code.size + 2 * MARGIN;
        return "-%d -%d %d %d".formatted(MARGIN, MARGIN, side, side);
    }

    public int from() {
        return -MARGIN;
    }

    public int side() {
        return code.size + 2 * MARGIN;
    }

    /** Runs of dark modules, row by row. */
    public String path() {
        return IntStream.range(0, code.size).mapToObj(this::row).collect(Collectors.joining());
    }

    private String row(int y) {
        var runs = new StringBuilder();
        for (var x = 0; x < code.size; x++) {
            var start = x;
            while (code.getModule(x, y)) { // light outside
                x++;
            }
            if (x > start) {
                runs.append("M%d %dh%dv1h-%dz".formatted(start, y, x - start, x - start));
            }
        }
        return runs.toString();
    }
}
