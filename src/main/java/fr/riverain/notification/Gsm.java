package fr.riverain.notification;

/**
 * The alphabet of SMS: 160 of its characters are one message, and one foreign to it makes the whole twice as long. Typography gives
 * way, accents stay as far as the alphabet has them; texts choose their words accordingly.
 */
public final class Gsm {

    static final int ONE_MESSAGE = 160;

    private static final String ALPHABET =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
                    + "abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWICE_AS_LONG = "^{}\\[~]|€";

    private Gsm() {}

    public static String plain(String text) {
        return text.replace('’', '\'')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace("« ", "\"")
                .replace(" »", "\"")
                .replace('“', '"')
                .replace('”', '"')
                .replace('–', '-')
                .replace("œ", "oe")
                .replace("Œ", "Oe");
    }

    static boolean knows(String text) {
        return text.chars().allMatch(one -> ALPHABET.indexOf(one) >= 0 || TWICE_AS_LONG.indexOf(one) >= 0);
    }

    static int length(String text) {
        return text.chars().map(one -> TWICE_AS_LONG.indexOf(one) >= 0 ? 2 : 1).sum();
    }
}
