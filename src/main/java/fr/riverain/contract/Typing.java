package fr.riverain.contract;

import static java.util.Locale.ROOT;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How people copy what is printed: with spaces, in lower case, an O for a zero, and with whatever a PDF brings along. */
final class Typing {

    /** Longer than any paper's number is nobody's number. */
    private static final int LONGEST = 200;

    /** « N° », « Contrat : »: copied along with what they announce. */
    private static final String LABELS = ":°º№";

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NO_AMOUNT = Pattern.compile("[^0-9.,-]+");
    private static final Pattern CENTS = Pattern.compile("[.,](\\d{1,2})$");

    /** The letter before a number. An O, I or L there may as well be a digit. */
    private static final Pattern LETTER = Pattern.compile("^[A-Z&&[^OIL]](?=[0-9OIL]+$)");

    private static final Pattern ANY_LETTER = Pattern.compile("^[A-Z](?=[0-9OIL]+$)");

    private Typing() {}

    static String code(String typed) {
        return folded(plain(unlabelled(typed)));
    }

    /** Passwords may contain what looks like a label. */
    static String password(String typed) {
        return folded(plain(typed));
    }

    static String contractNumber(String typed) {
        return folded(LETTER.matcher(plain(unlabelled(typed))).replaceFirst(""));
    }

    static String withoutLetter(String typed) {
        return folded(ANY_LETTER.matcher(plain(unlabelled(typed))).replaceFirst(""));
    }

    static String name(String typed) {
        return NO_LETTER.matcher(unaccented(typed)).replaceAll("");
    }

    /** In cents. */
    static String amount(String typed) {
        var figures = NO_AMOUNT.matcher(unaccented(unlabelled(typed))).replaceAll("");
        var cents = CENTS.matcher(figures);
        var units = cents.find() ? figures.substring(0, cents.start()) : figures;
        var whole = units.replaceAll("[.,]", "") + (cents.hasMatch() ? (cents.group(1) + "0").substring(0, 2) : "00");
        return whole.matches("-?\\d{3,15}") ? Long.toString(Long.parseLong(whole)) : "";
    }

    /** Upper case without accents, ligatures taken apart. */
    static String unaccented(String typed) {
        if (typed.length() > LONGEST) {
            return "";
        }
        if (typed.chars().allMatch(character -> character < 128)) {
            return typed.toUpperCase(ROOT);
        }
        var apart = Normalizer.normalize(typed, Normalizer.Form.NFKD);
        return ACCENTS.matcher(apart)
                .replaceAll("")
                .toUpperCase(ROOT)
                .replace("Œ", "OE")
                .replace("Æ", "AE");
    }

    private static String unlabelled(String typed) {
        var label = LABELS.chars().map(typed::lastIndexOf).max().orElse(-1);
        return typed.length() > LONGEST ? "" : typed.substring(label + 1);
    }

    private static String plain(String typed) {
        var upper = unaccented(typed);
        var code = new StringBuilder(upper.length());
        for (var at = 0; at < upper.length(); at++) {
            var character = upper.charAt(at);
            if ((character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9')) {
                code.append(character);
            }
        }
        return code.toString();
    }

    private static String folded(String code) {
        return code.replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
