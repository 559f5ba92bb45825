package fr.riverain.portal;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.RefusedAtStart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one portal from its folder: portal.yaml, its sections, its texts. */
final class PortalFolder {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .addModule(new SimpleModule().addDeserializer(Duration.class, new Lasting()))
            .build();

    private static final List<PortalSection<?>> SECTIONS = ServiceLoader.load(PortalSection.class).stream()
            .<PortalSection<?>>map(ServiceLoader.Provider::get)
            .toList();

    private final Path folder;
    private final Path file;

    private PortalFolder(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("portal.yaml");
    }

    static Portal read(Path folder, PublicAddress address) {
        return new PortalFolder(folder).read(address);
    }

    private Portal read(PublicAddress address) {
        try {
            var tree = (ObjectNode) MAPPER.readTree(file);
            var sections = sections(tree);
            var said = bind(tree, PortalFile.class, "");
            var refusals = new Refusals();
            var look = Look.read(folder, folder.getFileName().toString(), refusals);
            refusals.throwIfAny();
            var portal = portal(said, look, sections, address);
            SECTIONS.forEach(section -> check(section, portal));
            return portal;
        } catch (JacksonException e) {
            throw refused(e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e.getOriginalMessage());
        }
    }

    private Portal portal(PortalFile said, Look look, Map<Class<?>, Object> sections, PublicAddress address) {
        return new Portal(
                new PortalId(said.number()),
                folder.getFileName().toString(),
                folder,
                address.of(said.hosts().getFirst()),
                List.copyOf(said.hosts()),
                ZoneId.of(said.timeZone() == null ? "Europe/Paris" : said.timeZone()),
                said.identity(),
                Set.copyOf(said.services()),
                said.operators().stream()
                        .map(operator ->
                                new Operator(operator.code(), operator.name(), Set.copyOf(operator.communes())))
                        .toList(),
                said.sender(),
                said.sessions(),
                said.legal(),
                look,
                sections,
                Stream.of(Language.values())
                        .collect(Collectors.toMap(
                                language -> language,
                                language -> Texts.read(
                                        language, folder.resolve("texts_%s.properties".formatted(language.tag()))))));
    }

    private Map<Class<?>, Object> sections(ObjectNode tree) {
        var read = new HashMap<Class<?>, Object>();
        for (var section : SECTIONS) {
            var said = tree.remove(section.name());
            if (said != null) {
                read.put(section.type(), bind(said, section.type(), "/" + section.name()));
            }
        }
        return Map.copyOf(read);
    }

    private <T> T bind(JsonNode said, Class<T> type, String at) {
        try {
            var bound = MAPPER.treeToValue(said, type); // a misspelt key is unknown and missing: say the former
            Missing.in(said, type).ifPresent(missing -> {
                throw refused(lineOf(at + missing.pointer()), "missing key '%s'".formatted(missing.key()));
            });
            return bound;
        } catch (UnrecognizedPropertyException e) {
            throw refused(
                    lineOf(at + pointer(e)),
                    "unknown key '%s'; known here: %s".formatted(e.getPropertyName(), known(e)));
        } catch (InvalidTypeIdException e) {
            throw refused(lineOf(at + pointer(e)), Alternatives.sentence(e));
        } catch (JacksonException e) {
            throw refused(lineOf(at + pointer(e)), sentence(e));
        }
    }

    /** What a record's constructor refuses, it says in a sentence of its own. */
    private static String sentence(JacksonException e) {
        return e.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null
                ? refused.getMessage()
                : e.getOriginalMessage();
    }

    private <T> void check(PortalSection<T> section, Portal portal) {
        portal.section(section.type())
                .ifPresent(said -> section.check(said, portal, sentence -> {
                    throw refused(lineOf("/" + section.name()), sentence);
                }));
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }

    /** Where the file says this; where it is missing, where the object that misses it begins. */
    private int lineOf(String pointer) {
        var best = 1;
        try (var parser = MAPPER.createParser(file)) {
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

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private RefusedAtStart refused(int line, String why) {
        return new RefusedAtStart("%s, line %d: %s".formatted(file, line, why));
    }

    /** 48h, 10m: as in the rest of the program's configuration. */
    private static final class Lasting extends StdDeserializer<Duration> {

        Lasting() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) {
            var said = parser.getString();
            try {
                return DurationStyle.SIMPLE.parse(said);
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(said, Duration.class, "a duration is written 48h, 10m or 30d");
            }
        }
    }
}
