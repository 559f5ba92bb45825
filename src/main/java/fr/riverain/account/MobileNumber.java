package fr.riverain.account;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import fr.riverain.notification.Parcel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A French mobile that somebody typed, from wherever in France.
 *
 * @param international as +33639982045: how it is kept and compared
 */
public record MobileNumber(String international) {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Set<String> FRENCH =
            Set.of("FR", "GP", "GF", "MQ", "RE", "YT", "BL", "MF", "PM", "NC", "PF", "WF");

    /** At home nobody there dials the country, and the mainland does not have these numbers. */
    private static final Map<String, String> OVERSEAS = Map.of(
            "0690", "GP", "0691", "GP", "0692", "RE", "0693", "RE", "0639", "YT", "0694", "GF", "0696", "MQ", "0697",
            "MQ");

    private static final int LONGEST = 40;

    /** What a typed number is. */
    public sealed interface Reading {

        record Mobile(MobileNumber number) implements Reading {}

        /** French, and no mobile: a code would not arrive. */
        record Landline() implements Reading {}

        record Foreign() implements Reading {}

        record Nothing() implements Reading {}
    }

    /**
     * With dots, dashes, spaces, +33 (0)6 or 0033.
     *
     * @param fiction whether the numbers that stand in films and examples count
     */
    public static Reading read(String typed, boolean fiction) {
        if (typed.length() > LONGEST || !typed.matches("[+0-9()./\\s\\p{Z}\\p{Pd}]*")) {
            return new Reading.Nothing();
        }
        return parsed(typed).map(number -> reading(number, fiction)).orElseGet(Reading.Nothing::new);
    }

    /** For whoever looks a number up: what is no mobile is nobody's. */
    public static Optional<MobileNumber> of(String typed) {
        return read(typed, true) instanceof Reading.Mobile(var number) ? Optional.of(number) : Optional.empty();
    }

    private static Optional<PhoneNumber> parsed(String typed) {
        var digits = typed.replaceAll("[^+0-9]", "");
        var mainland = parsed(typed, "FR");
        return mainland.filter(number -> isFiction(number))
                .or(() -> digits.length() == 10
                        ? Optional.ofNullable(OVERSEAS.get(digits.substring(0, 4)))
                                .flatMap(region -> parsed(typed, region))
                        : Optional.empty())
                .or(() -> mainland);
    }

    private static Optional<PhoneNumber> parsed(String typed, String region) {
        try {
            return Optional.of(PHONES.parse(typed, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Reading reading(PhoneNumber number, boolean fiction) {
        var mobile = new Reading.Mobile(new MobileNumber(written(number)));
        if (isFiction(number)) {
            return fiction ? mobile : new Reading.Nothing();
        }
        if (!PHONES.isValidNumber(number)) {
            return new Reading.Nothing();
        }
        if (!FRENCH.contains(
                Optional.ofNullable(PHONES.getRegionCodeForNumber(number)).orElse(""))) {
            return new Reading.Foreign();
        }
        return PHONES.getNumberType(number) == PhoneNumberType.MOBILE ? mobile : new Reading.Landline();
    }

    private static boolean isFiction(PhoneNumber number) {
        return Parcel.isFiction(written(number));
    }

    private static String written(PhoneNumber number) {
        return PHONES.format(number, PhoneNumberFormat.E164);
    }

    /** 06 39 98 20 45, not torn apart at the end of a line. */
    public String national() {
        return parsed(international, "FR")
                .map(number -> PHONES.format(number, PhoneNumberFormat.NATIONAL))
                .orElse(international)
                .replace(' ', '\u00a0');
    }

    /** 06 •• •• •• 45: enough for whoever has it, too little for anybody else. */
    public String masked() {
        var shown = national();
        var first = shown.indexOf('\u00a0');
        var last = shown.length() - 2;
        return first < 0 || first >= last
                ? "•• " + shown.substring(last)
                : shown.substring(0, first)
                        + shown.substring(first, last).replaceAll("\\d", "•")
                        + shown.substring(last);
    }

    /** A log must not name people. */
    @Override
    public String toString() {
        return "a mobile";
    }
}
