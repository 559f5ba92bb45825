package fr.riverain.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;

/**
 * What an application that makes codes has to learn, as a picture for its camera and as letters to type.
 *
 * @param issuer whose code it is, in the application's list
 */
public record TelephoneSecret(String issuer, String email, String base32) {

    /** In groups of four, as one types. */
    public String letters() {
        return base32.replaceAll("(.{4})(?=.)", "$1 ");
    }

    String address() {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(escaped(issuer), escaped(email), base32, escaped(issuer));
    }

    /** How many squares wide, with the white border that cameras need. */
    public int size() {
        return code().size + 8;
    }

    /** The dark squares, as the path of an SVG. */
    public String path() {
        var code = code();
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x + 4, y + 4));
                }
            }
        }
        return path.toString();
    }

    private QrCode code() {
        return QrCode.encodeText(address(), QrCode.Ecc.MEDIUM);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
