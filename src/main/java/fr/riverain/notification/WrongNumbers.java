package fr.riverain.notification;

import java.util.regex.Pattern;

/** What carriers say of a number that is nobody’s, or no mobile: no telephone that is only switched off, nobody who wants no messages. */
final class WrongNumbers {

    private static final Pattern TOLD =
            Pattern.compile("^(not delivered, )?(21211|21614|30005|30006)\\b|^not a number that SMS reach$");

    private WrongNumbers() {}

    static boolean told(String reason) {
        return TOLD.matcher(reason).find();
    }
}
