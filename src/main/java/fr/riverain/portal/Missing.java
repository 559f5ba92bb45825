package fr.riverain.portal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds what a file should say and does not: a component of a record that is not @Nullable has to be there. */
record Missing(String pointer, String key) {

    static Optional<Missing> in(JsonNode said, Class<?> type) {
        return in(said, type, "").findFirst();
    }

    private static Stream<Missing> in(JsonNode said, Type type, String at) {
        if (type instanceof Class<?> record && record.isRecord() && said.isObject()) {
            return Arrays.stream(record.getRecordComponents()).flatMap(component -> in(said, component, at));
        }
        if (type instanceof Class<?> several && several.isSealed()) {
            return Alternatives.of(several).flatMap(alternatives -> alternatives.kindOf(said)).stream()
                    .flatMap(kind -> in(said, kind, at));
        }
        if (type instanceof ParameterizedType list && said.isArray() && isCollection(list)) {
            var element = list.getActualTypeArguments()[0];
            return IntStream.range(0, said.size()).boxed().flatMap(i -> in(said.get(i), element, at + "/" + i));
        }
        if (type instanceof ParameterizedType map && said.isObject() && map.getRawType() == Map.class) {
            var value = map.getActualTypeArguments()[1];
            return said.properties().stream().flatMap(entry -> in(entry.getValue(), value, at + "/" + entry.getKey()));
        }
        return Stream.empty();
    }

    private static Stream<Missing> in(JsonNode said, RecordComponent component, String at) {
        var key = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        var value = said.get(key);
        if (value != null && !value.isNull()) {
            return in(value, component.getGenericType(), at + "/" + key);
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? Stream.empty()
                : Stream.of(new Missing(at, key));
    }

    private static boolean isCollection(ParameterizedType type) {
        return type.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
    }
}
