package fr.riverain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.identity.Totp;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;

/** The application on a telephone: it has learned the letters that a page shows, and makes codes. */
public final class Authenticator {

    private static final Pattern LETTERS = Pattern.compile("(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}");
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    private Authenticator(byte[] secret) {
        this.secret = secret;
    }

    public static Authenticator reading(String page) {
        var letters = LETTERS.matcher(page);
        assertThat(letters.find()).as("letters to type").isTrue();
        var bytes = new ByteArrayOutputStream();
        var held = 0;
        var bits = 0;
        for (var letter : letters.group().replace(" ", "").toCharArray()) {
            held = held << 5 | BASE_32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return new Authenticator(bytes.toByteArray());
    }

    public String code() {
        return Totp.code(secret, InstantSource.system().instant());
    }

    /** The one of a moment. */
    public String codeAt(Instant moment) {
        return Totp.code(secret, moment);
    }

    /** The one after it: good already, for clocks differ. */
    public String nextCode() {
        return Totp.code(secret, InstantSource.system().instant().plus(Duration.ofSeconds(30)));
    }

    /** Six digits that are none of the codes of these minutes. */
    public String wrongCode() {
        return "%06d".formatted((Integer.parseInt(code()) + 111_111) % 1_000_000);
    }
}
