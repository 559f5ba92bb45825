package fr.riverain.portal;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** As much of a JSON Schema as ours says, read as an editor reads it. */
record SchemaReader(JsonNode root) {

    Stream<String> wrongs(JsonNode said) {
        return wrongs(root, said, "");
    }

    private Stream<String> wrongs(JsonNode schema, JsonNode said, String at) {
        if (schema.has("$ref")) {
            return wrongs(root.at(schema.get("$ref").asString().substring(1)), said, at);
        }
        if (schema.has("oneOf")) {
            var fitting = IntStream.range(0, schema.get("oneOf").size())
                    .filter(i -> wrongs(schema.get("oneOf").get(i), said, at)
                            .findAny()
                            .isEmpty())
                    .count();
            return fitting == 1 ? Stream.empty() : Stream.of(at + ": fits " + fitting);
        }
        return Stream.of(value(schema, said, at), keys(schema, said, at), entries(schema, said, at))
                .flatMap(found -> found);
    }

    private Stream<String> value(JsonNode schema, JsonNode said, String at) {
        var typed =
                switch (schema.path("type").asString("")) {
                    case "object" -> said.isObject();
                    case "array" -> said.isArray();
                    case "string" -> said.isString();
                    case "integer" -> said.isIntegralNumber();
                    case "boolean" -> said.isBoolean();
                    default -> true;
                };
        var known = !schema.has("enum") || schema.get("enum").valueStream().anyMatch(said::equals);
        var exact = !schema.has("const") || schema.get("const").equals(said);
        var shaped = !schema.has("pattern")
                || said.asString("").matches(schema.get("pattern").asString());
        return typed && known && exact && shaped ? Stream.empty() : Stream.of(at + ": " + said);
    }

    private Stream<String> keys(JsonNode schema, JsonNode said, String at) {
        return schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(key -> said.isObject() && !said.has(key))
                .map(key -> at + ": missing " + key);
    }

    private Stream<String> entries(JsonNode schema, JsonNode said, String at) {
        if (said.isArray() && schema.has("items")) {
            return IntStream.range(0, said.size())
                    .boxed()
                    .flatMap(i -> wrongs(schema.get("items"), said.get(i), at + "/" + i));
        }
        return said.properties().stream().flatMap(entry -> {
            var here = at + "/" + entry.getKey();
            var own = schema.path("properties").path(entry.getKey());
            var others = schema.path("additionalProperties");
            if (own.isObject() || others.isObject()) {
                return wrongs(own.isObject() ? own : others, entry.getValue(), here);
            }
            return schema.has("additionalProperties") ? Stream.of(here + ": unknown") : Stream.empty();
        });
    }
}
