package fr.riverain.onboarding;

import fr.riverain.account.MobileNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them, kept in international form: « 05 49.98-00 00 » is +33549980000. */
final class Telephone {

    private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-/\\u00a0\\u202f\\u2010-\\u2013]|\\(0\\)|[()]");
    private static final Pattern NATIONAL = Pattern.compile("0([1-9]\\d{8})");
    private static final Pattern INTERNATIONAL = Pattern.compile("(?:\\+|00)([1-9]\\d{6,14})");
    private static final Pattern FRENCH = Pattern.compile("\\+33([1-9])(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");
    private static final String FRANCE = "+33";

    private Telephone() {}

    /** A mobile is read as everywhere else: overseas they begin with 06 too, and belong to another country code. */
    static Optional<String> international(String typed) {
        return MobileNumber.of(typed).map(MobileNumber::international).or(() -> anyOther(typed));
    }

    private static Optional<String> anyOther(String typed) {
        var number = BETWEEN.matcher(typed.strip()).replaceAll("");
        var national = NATIONAL.matcher(number);
        if (national.matches()) {
            return Optional.of(FRANCE + national.group(1));
        }
        var international = INTERNATIONAL.matcher(number);
        return international.matches()
                ? Optional.of("+" + international.group(1))
                        .map(found -> found.replaceFirst("^\\+330(?=\\d{9}$)", FRANCE))
                        .filter(found -> !found.startsWith(FRANCE)
                                || FRENCH.matcher(found).matches())
                : Optional.empty();
    }

    /** French numbers tell: they begin with 06 or 07. Of others nobody knows. */
    static boolean mayBeMobile(String international) {
        return !international.startsWith(FRANCE)
                || international.startsWith(FRANCE + "6")
                || international.startsWith(FRANCE + "7");
    }

    /** As people in France write it. */
    static String shown(String international) {
        return FRENCH.matcher(international).replaceFirst("0$1\u00a0$2\u00a0$3\u00a0$4\u00a0$5");
    }
}
