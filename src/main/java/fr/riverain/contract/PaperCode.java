package fr.riverain.contract;

import fr.riverain.platform.Line;
import fr.riverain.platform.RefusedLine;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The code that the billing software printed: a token made by chance for this one paper, and its last day. */
record PaperCode(String token, LocalDate expiresOn) {

    private static final int BITS = 128;
    private static final int LONGEST = 200;

    /** Of so many characters made by chance, hardly ever fewer are different. */
    private static final int DIFFERENT = 6;

    private static final Pattern URL_SAFE = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern SEPARATORS = Pattern.compile("[_-]+");

    static @Nullable PaperCode of(Line line) {
        var token = line.text("jeton");
        if (token == null) {
            return null;
        }
        if (!isStrong(token)) {
            throw new RefusedLine("contract.aside.token", "jeton");
        }
        return new PaperCode(token, line.requiredDay("jeton_fin"));
    }

    /** Whether chance could have put 128 bits into it. That it was chance, the billing software must see to. */
    static boolean isStrong(String token) {
        if (token.length() > LONGEST || !URL_SAFE.matcher(token).matches()) {
            return false;
        }
        var mixed = !token.equals(token.toLowerCase(Locale.ROOT)) && !token.equals(token.toUpperCase(Locale.ROOT));
        var counted = mixed ? token : SEPARATORS.matcher(token).replaceAll(""); // between the groups of a number
        return counted.chars().distinct().count() >= DIFFERENT
                && counted.length() * bitsOfACharacter(counted, mixed) >= BITS;
    }

    /** Base64, base32, hexadecimal figures or plain figures. */
    private static double bitsOfACharacter(String token, boolean mixed) {
        if (mixed) {
            return 6;
        }
        return token.matches("[0-9]+") ? 3.32 : token.matches("[0-9A-Fa-f]+") ? 4 : 5;
    }
}
