package fr.riverain.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ./riverain portal schema}: what portal.yaml can say, as editors want to know it. Read off the records that the file is read
 * into, so that it cannot say otherwise. What a rule refuses beyond that, the check tells.
 */
final class PortalSchema {

    private static final int MISUSED = 2;

    private final ObjectNode definitions = object();

    private PortalSchema() {}

    static int run(int arguments) {
        if (arguments > 0) {
            System.err.println("./riverain portal schema");
            return MISUSED;
        }
        System.out.print(written());
        return 0;
    }

    static String written() {
        return JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new PortalSchema().whole())
                        .replace("\r", "")
                + "\n";
    }

    private ObjectNode whole() {
        var schema = object().put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("title", "portal.yaml")
                .put("description", "Written by ./riverain portal schema; docs/portals.md explains each key.");
        schema.setAll(record(PortalFile.class));
        var properties = schema.withObject("/properties");
        PortalFolder.SECTIONS.stream()
                .sorted(java.util.Comparator.comparing(PortalSection::name))
                .forEach(section -> properties.set(section.name(), of(section.type())));
        var sorted = new TreeMap<String, ObjectNode>();
        definitions.properties().forEach(entry -> sorted.put(entry.getKey(), (ObjectNode) entry.getValue()));
        schema.set("definitions", object().setAll(sorted));
        return schema;
    }

    private ObjectNode of(Type type) {
        return switch (type) {
            case Class<?> kind -> of(kind);
            case ParameterizedType map
            when map.getRawType() == Map.class ->
                typed("object").set("additionalProperties", of(map.getActualTypeArguments()[1]));
            case ParameterizedType list -> typed("array").set("items", of(list.getActualTypeArguments()[0]));
            default -> throw new IllegalStateException("no schema for " + type);
        };
    }

    private ObjectNode of(Class<?> kind) {
        if (kind.isRecord() || kind.isSealed()) {
            return defined(kind);
        }
        if (kind.isEnum()) {
            return oneOf(kind);
        }
        if (kind == Duration.class) {
            return typed("string").put("pattern", "^[0-9]+[mhds]$").put("description", "10m, 48h, 30d");
        }
        if (kind == LocalDate.class) {
            return typed("string").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        }
        return plain(kind);
    }

    private static ObjectNode plain(Class<?> kind) {
        if (kind == String.class) {
            return typed("string").put("minLength", 1);
        }
        if (kind == int.class || kind == Integer.class) {
            return typed("integer");
        }
        if (kind == boolean.class || kind == Boolean.class) {
            return typed("boolean");
        }
        throw new IllegalStateException("no schema for " + kind);
    }

    private static ObjectNode oneOf(Class<?> kind) {
        var allowed = typed("string");
        var values = allowed.putArray("enum");
        Arrays.stream(kind.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(values::add);
        return allowed;
    }

    /** By reference: a journey's branches are made of what they are a part of. */
    private ObjectNode defined(Class<?> kind) {
        var name = kind.getName().substring(kind.getPackageName().length() + 1).replace('$', '.');
        if (!definitions.has(name)) {
            definitions.set(name, object());
            definitions.set(name, kind.isRecord() ? record(kind) : alternatives(kind));
        }
        return object().put("$ref", "#/definitions/" + name);
    }

    private ObjectNode record(Class<?> type) {
        var schema = typed("object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var component : type.getRecordComponents()) {
            properties.set(key(component), of(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(key(component));
            }
        }
        return schema;
    }

    private ObjectNode alternatives(Class<?> type) {
        var alternatives = Alternatives.of(type).orElseThrow();
        var schema = object();
        var kinds = schema.putArray("oneOf");
        alternatives.kinds().forEach((name, kind) -> {
            var one = record(kind);
            one.withObject("/properties").putObject(alternatives.key()).put("const", name);
            one.withArray("/required").insert(0, alternatives.key());
            kinds.add(one);
        });
        return schema;
    }

    private static String key(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named != null
                ? named.value()
                : Objects.requireNonNull(component.getName())
                        .replaceAll("([A-Z])", "-$1")
                        .toLowerCase(Locale.ROOT);
    }

    private static ObjectNode typed(String type) {
        return object().put("type", type);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
