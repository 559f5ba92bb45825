package fr.riverain.onboarding;

import java.util.HashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What was typed into a page, field by field. */
record Form(Map<String, String> fields) {

    static final Form EMPTY = new Form(Map.of());

    /** Longer than anything that a page asks for. */
    private static final int LONGEST = 1000;

    static Form of(MultiValueMap<String, String> sent) {
        var fields = new HashMap<String, String>();
        sent.forEach((name, values) -> {
            var value = values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
            fields.put(name, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        });
        return new Form(Map.copyOf(fields));
    }

    Form without(String field) {
        var others = new HashMap<>(fields);
        others.remove(field);
        return new Form(Map.copyOf(others));
    }

    /** As typed: for passwords, in which a space counts. */
    String exactly(String field) {
        return fields.getOrDefault(field, "");
    }

    String get(String field) {
        return exactly(field).strip();
    }

    boolean has(String field) {
        return !get(field).isEmpty();
    }

    /** Whether the page was sent with this field at all, be it empty. */
    boolean knows(String field) {
        return fields.containsKey(field);
    }
}
