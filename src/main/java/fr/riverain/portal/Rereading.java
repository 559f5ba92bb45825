package fr.riverain.portal;

import fr.riverain.platform.RefusedAtStart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What comes of reading changed folders again, one after another: each is taken, or refused and its portal kept as it was.
 *
 * @param changed those among all that were read anew
 * @param refusals by the folder's name; it may be of no portal yet
 */
record Rereading(List<Portal> all, List<Portal> changed, Map<String, String> refusals) {

    static Rereading of(Portals portals, FolderStamps before, FolderStamps found) {
        var all = new TreeMap<String, Portal>();
        portals.all().forEach(portal -> all.put(portal.slug(), portal));
        var refusals = gone(all.values(), found);
        var changed = new ArrayList<Portal>();
        found.folders().keySet().stream().sorted().forEach(folder -> {
            var slug = folder.getFileName().toString();
            var standing = all.get(slug);
            if (standing != null
                    && !found.differ(before, folder)
                    && portals.refusal(standing).isEmpty()) {
                return;
            }
            try {
                var portal = portals.read(folder);
                check(portal, all);
                all.put(slug, portal);
                changed.add(portal);
            } catch (RefusedAtStart e) {
                refusals.put(slug, e.getMessage());
            }
        });
        return new Rereading(List.copyOf(all.values()), List.copyOf(changed), Map.copyOf(refusals));
    }

    /** Of portals that there are, so that somebody can be told. */
    List<FolderRefused> refused() {
        return all.stream()
                .flatMap(portal -> Optional.ofNullable(refusals.get(portal.slug())).stream()
                        .map(sentences -> new FolderRefused(portal, sentences)))
                .toList();
    }

    /** Somebody may only be moving it: what residents have there does not close before the next start. */
    private static Map<String, String> gone(Collection<Portal> all, FolderStamps found) {
        var gone = new TreeMap<String, String>();
        all.stream()
                .filter(portal -> !found.folders().containsKey(portal.folder()))
                .forEach(portal -> gone.put(
                        portal.slug(), "%s is gone: the portal ends with the next start".formatted(portal.folder())));
        return gone;
    }

    private static void check(Portal portal, Map<String, Portal> all) {
        var standing = all.get(portal.slug());
        if (standing != null && !standing.id().equals(portal.id())) {
            throw refused(
                    portal,
                    "number was %d, and all that is stored says so"
                            .formatted(standing.id().value()));
        }
        var others = new ArrayList<>(all.values());
        others.remove(standing);
        others.add(portal);
        Neighbours.check(others);
    }

    private static RefusedAtStart refused(Portal portal, String sentence) {
        return new RefusedAtStart("%s, line %d: %s"
                .formatted(PortalFolder.file(portal), PortalFolder.lineOf(portal, "/number"), sentence));
    }
}
