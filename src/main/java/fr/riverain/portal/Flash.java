package fr.riverain.portal;

import java.util.List;

/**
 * What is said once, on the page after a redirect: « ✓ Votre mot de passe a été mis à jour. » It travels in a short signed cookie,
 * as the key of a text and what goes into it.
 *
 * @param kind good, warn or bad, as the notice looks
 * @param title the key of a title above the sentence, or nothing
 */
public record Flash(Kind kind, String title, String key, List<String> arguments) {

    public enum Kind {
        GOOD,
        WARN,
        BAD
    }

    public static Flash good(String key, String... arguments) {
        return new Flash(Kind.GOOD, "", key, List.of(arguments));
    }

    public static Flash warn(String key, String... arguments) {
        return new Flash(Kind.WARN, "", key, List.of(arguments));
    }

    public Flash under(String titleKey) {
        return new Flash(kind, titleKey, key, arguments);
    }
}
