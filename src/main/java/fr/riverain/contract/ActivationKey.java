package fr.riverain.contract;

import fr.riverain.platform.Tokens;
import java.util.Optional;

/**
 * A key that we make: a mark, thirteen signs of chance, 58 bits, and a check. Of signs that look alike there is one at most, and the
 * others are read as that one. Their number is a prime, so that whoever checks the sum notices each wrong sign, and each two that were
 * swapped. Billing's own keys may have any form: the mark tells them from ours.
 */
public record ActivationKey(String signs) {

    public static final String ALPHABET = "23456789ACEFHJKMNPRTWXY";

    public static final String MARK = "RN";

    /** What somebody may read where there stands a sign of ours, in the order of READ. */
    public static final String LOOKALIKES = "BSZG";

    public static final String READ = "8526";

    private static final int LENGTH = 16;

    static ActivationKey fresh() {
        return checked(MARK + Tokens.signs(ALPHABET, LENGTH - 1 - MARK.length()));
    }

    static ActivationKey checked(String unchecked) {
        return new ActivationKey(unchecked + check(unchecked));
    }

    /** What was typed, if it is one. */
    static Optional<ActivationKey> read(String typed) {
        var signs = alike(typed);
        return isOurs(signs) && check(signs) == signs.charAt(LENGTH - 1)
                ? Optional.of(new ActivationKey(signs))
                : Optional.empty();
    }

    /** It would be ours, were it not for a sign that was read or copied wrongly. */
    static boolean isMistyped(String typed) {
        return isOurs(alike(typed)) && read(typed).isEmpty();
    }

    private static boolean isOurs(String signs) {
        return signs.length() == LENGTH
                && signs.startsWith(MARK)
                && signs.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0);
    }

    private static String alike(String typed) {
        var signs = typed;
        for (var at = 0; at < LOOKALIKES.length(); at++) {
            signs = signs.replace(LOOKALIKES.charAt(at), READ.charAt(at));
        }
        return signs;
    }

    private static char check(String signs) {
        var sum = 0;
        for (var at = 0; at < LENGTH - 1; at++) {
            sum += (at + 1) * ALPHABET.indexOf(signs.charAt(at));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    /** As it is printed, in groups of four. */
    String printed() {
        return signs.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** It opens a door: no log shows it. */
    @Override
    public String toString() {
        return "activation key";
    }
}
