package fr.riverain.portal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;

/** A sealed type of which a file names the kind: "ask: commune". */
record Alternatives(String key, Map<String, Class<?>> kinds) {

    static Optional<Alternatives> of(Class<?> type) {
        var told = type.getAnnotation(JsonTypeInfo.class);
        var kinds = type.getAnnotation(JsonSubTypes.class);
        return told == null || kinds == null
                ? Optional.empty()
                : Optional.of(new Alternatives(
                        told.property(),
                        Arrays.stream(kinds.value())
                                .collect(Collectors.toMap(
                                        JsonSubTypes.Type::name,
                                        JsonSubTypes.Type::value,
                                        (first, _) -> first,
                                        TreeMap::new))));
    }

    Optional<Class<?>> kindOf(JsonNode said) {
        return Optional.ofNullable(said.get(key)).map(kind -> kinds.get(kind.asString("")));
    }

    static String sentence(InvalidTypeIdException e) {
        var alternatives = of(Objects.requireNonNull(e.getBaseType()).getRawClass());
        if (alternatives.isEmpty()) {
            return e.getOriginalMessage();
        }
        var known = String.join(", ", alternatives.get().kinds().keySet());
        var key = alternatives.get().key();
        return e.getTypeId() == null
                ? "missing key '%s'; known: %s".formatted(key, known)
                : "unknown %s '%s'; known: %s".formatted(key, e.getTypeId(), known);
    }
}
