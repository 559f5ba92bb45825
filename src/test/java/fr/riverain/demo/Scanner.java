package fr.riverain.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A telephone held before a bill: what it reads is what the picture shows, not what the program meant. */
final class Scanner {

    private static final Pattern SQUARE = Pattern.compile("(?s)<svg [^>]*role=\"img\".*?</svg>");

    private Scanner() {}

    /** Of a page, drawn by a library that is not ours. */
    static String ofPage(String html) {
        var square = SQUARE.matcher(html).results().findFirst().orElseThrow().group();
        var drawing = Objects.requireNonNull(new SVGLoader()
                .load(new ByteArrayInputStream(square.getBytes(UTF_8)), null, LoaderContext.createDefault()));
        var picture = new BufferedImage(480, 480, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, 480, 480);
        drawing.render(null, graphics, new ViewBox(40, 40, 400, 400));
        graphics.dispose();
        return read(picture);
    }

    /** Of a sheet of paper, as a printer puts it there: one holds the telephone before its lower right. */
    static String ofSheet(PDDocument pdf) throws IOException {
        var sheet = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
        var left = sheet.getWidth() * 2 / 3;
        var top = sheet.getHeight() * 3 / 4;
        return read(sheet.getSubimage(left, top, sheet.getWidth() - left, sheet.getHeight() - top));
    }

    private static String read(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var dots = picture.getRGB(0, 0, width, height, null, 0, width);
        try {
            var found = new QRCodeMultiReader()
                    .decodeMultiple(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots))));
            return Arrays.stream(found).findFirst().orElseThrow().getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no square in the picture", e);
        }
    }
}
