package fr.riverain.portal;

import fr.riverain.platform.PortalId;
import fr.riverain.platform.RefusedAtStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Reads one portal from its folder: portal.yaml, its sections, its texts, its look. What it says is checked before anybody sees it. */
final class PortalFolder {

    static final List<PortalSection<?>> SECTIONS = ServiceLoader.load(PortalSection.class).stream()
            .<PortalSection<?>>map(ServiceLoader.Provider::get)
            .toList();

    private final Path folder;
    private final String slug;
    private final YamlFile file;
    private final Refusals refusals = new Refusals();

    private PortalFolder(Path folder) {
        this.folder = folder;
        this.slug = folder.getFileName().toString();
        this.file = new YamlFile(folder.resolve("portal.yaml"));
    }

    static Portal read(Path folder, PublicAddress address) {
        return new PortalFolder(folder).read(address);
    }

    /** All of a deployment. Hidden folders are somebody else's, such as git's. */
    static List<Path> within(Path directory) {
        try (var folders = Files.list(directory)) {
            var found = folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new RefusedAtStart("There is no portal in %s: each is a folder with a portal.yaml."
                        .formatted(directory.toAbsolutePath()));
            }
            return found;
        } catch (IOException e) {
            throw new RefusedAtStart(
                    "There is no folder %s: portals are looked for where RIVERAIN_PORTALS_DIRECTORY says."
                            .formatted(directory.toAbsolutePath()));
        }
    }

    /** For what two portals cannot both say. */
    static int lineOf(Portal portal, String pointer) {
        return new YamlFile(file(portal)).lineOf(pointer);
    }

    static Path file(Portal portal) {
        return portal.folder().resolve("portal.yaml");
    }

    private Portal read(PublicAddress address) {
        var tree = file.tree();
        var sections = sections(tree);
        var said = file.bind(tree, PortalFile.class, "");
        PortalRules.check(said, (pointer, sentence) -> refusals.add(file.path(), file.lineOf(pointer), sentence));
        var look = Look.read(folder, slug, said.identity().partner() != null, refusals);
        var texts = Texts.read(folder, refusals);
        refusals.throwIfAny();
        var portal = portal(said, look, texts, sections, address);
        SECTIONS.forEach(section -> check(section, portal));
        refusals.throwIfAny();
        return portal;
    }

    private Portal portal(
            PortalFile said,
            Look look,
            Map<Language, Texts> texts,
            Map<Class<?>, Object> sections,
            PublicAddress address) {
        return new Portal(
                new PortalId(said.number()),
                slug,
                folder,
                address.of(said.hosts().getFirst()),
                List.copyOf(said.hosts()),
                ZoneId.of(said.timeZone()),
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
                texts);
    }

    private Map<Class<?>, Object> sections(ObjectNode tree) {
        var read = new HashMap<Class<?>, Object>();
        for (var section : SECTIONS) {
            var said = tree.remove(section.name());
            if (said != null) {
                read.put(section.type(), file.bind(said, section.type(), "/" + section.name()));
            }
        }
        return Map.copyOf(read);
    }

    private <T> void check(PortalSection<T> section, Portal portal) {
        portal.section(section.type())
                .ifPresent(said -> section.check(
                        said,
                        portal,
                        sentence -> refusals.add(file.path(), file.lineOf("/" + section.name()), sentence)));
    }
}
