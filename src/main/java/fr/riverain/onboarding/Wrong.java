package fr.riverain.onboarding;

import java.util.List;

/**
 * Something on a page to look at again.
 *
 * @param field the first field that it is about; empty where it is about the whole page
 * @param alsoAbout further fields marked by the same sentence, so that nobody learns which of them is wrong
 * @param key of the sentence, which says what to do
 */
public record Wrong(String field, List<String> alsoAbout, String key, List<Object> arguments) {

    static Wrong at(String field, String key, Object... arguments) {
        return new Wrong(field, List.of(), key, List.of(arguments));
    }

    static Wrong together(List<String> fields, String key, Object... arguments) {
        return new Wrong(fields.getFirst(), fields.subList(1, fields.size()), key, List.of(arguments));
    }

    boolean isAbout(String name) {
        return field.equals(name) || alsoAbout.contains(name);
    }
}
