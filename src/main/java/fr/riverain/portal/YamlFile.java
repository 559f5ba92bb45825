package fr.riverain.portal;

import fr.riverain.platform.RefusedAtStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file read into records, strictly: what they do not know, or miss, is refused with its line and what is allowed. */
record YamlFile(Path path) {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .addModule(new SimpleModule().addDeserializer(Duration.class, new Lasting()))
            .build();

    ObjectNode tree() {
        if (!Files.isReadable(path)) {
            throw new RefusedAtStart("%s: cannot be read, and is needed".formatted(path));
        }
        try {
            if (MAPPER.readTree(path) instanceof ObjectNode tree) {
                checkEntries(tree, "");
                return tree;
            }
            throw refused(1, "says nothing");
        } catch (JacksonException e) {
            throw refused(e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e.getOriginalMessage());
        }
    }

    /** A dash with nothing behind it, or quotes with nothing between them, are slips of the pen. */
    private void checkEntries(JsonNode node, String at) {
        if (node.isString() && node.asString().isBlank()) {
            throw refused(lineOf(at), "says nothing; write something, or leave the key out");
        }
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            if (node.get(i).isNull()) {
                throw refused(lineOf(at + "/" + i), "an entry that says nothing");
            }
            checkEntries(node.get(i), at + "/" + i);
        }
        if (node.isObject()) {
            node.properties().forEach(entry -> checkEntries(entry.getValue(), at + "/" + entry.getKey()));
        }
    }

    /** At: where in the file this part stands, as a JSON pointer. */
    <T> T bind(JsonNode said, Class<T> type, String at) {
        try {
            var bound = MAPPER.treeToValue(said, type); // a misspelt key is unknown and missing: say the former
            Missing.in(said, type).ifPresent(missing -> {
                throw refused(lineOf(at + missing.pointer()), "missing key '%s'".formatted(missing.key()));
            });
            return bound;
        } catch (JacksonException e) {
            throw refused(lineOf(at + pointer(e)), sentence(e));
        }
    }

    private static String sentence(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "unknown key '%s'; known here: %s".formatted(unknown.getPropertyName(), known(unknown));
            case InvalidTypeIdException kind -> Alternatives.sentence(kind);
            case InvalidFormatException wrong
            when wrong.getTargetType().isEnum() ->
                "'%s' is not known; allowed: %s".formatted(wrong.getValue(), allowed(wrong.getTargetType()));
            default -> // what a record's constructor refuses, it says in a sentence of its own
                e.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null
                        ? refused.getMessage()
                        : e.getOriginalMessage();
        };
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String allowed(Class<?> type) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(constant ->
                        constant.toString().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }

    /** Where the file says this; where it is missing, where the object that misses it begins. */
    int lineOf(String pointer) {
        var best = 1;
        try (var parser = MAPPER.createParser(path)) {
            while (parser.nextToken() != null) {
                var here = parser.streamReadContext().pathAsPointer().toString();
                if (here.equals(pointer)) {
                    return parser.currentTokenLocation().getLineNr();
                }
                if (!here.isEmpty() && pointer.startsWith(here + "/")) {
                    best = parser.currentTokenLocation().getLineNr();
                }
            }
        }
        return best;
    }

    private RefusedAtStart refused(int line, String why) {
        return new RefusedAtStart("%s, line %d: %s".formatted(path, line, why));
    }

    /** 48h, 10m: as in the rest of the program's configuration. */
    private static final class Lasting extends StdDeserializer<Duration> {

        private static final Duration LEAST = Duration.ofMinutes(1);
        private static final Duration MOST = Duration.ofDays(366);

        Lasting() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) {
            var said = parser.getString();
            try {
                var duration = DurationStyle.SIMPLE.parse(said);
                if (duration.compareTo(LEAST) >= 0 && duration.compareTo(MOST) <= 0) {
                    return duration;
                }
            } catch (IllegalArgumentException e) {
                // said below, with what is allowed
            }
            throw new IllegalArgumentException(
                    "'%s' makes no sense as a duration; write 10m, 48h or 30d, from a minute to a year"
                            .formatted(said));
        }
    }
}
