package fr.riverain.portal;

import java.util.HashMap;
import java.util.List;

/** What two portals of one deployment cannot both say: a number, a host name. */
final class Neighbours {

    private Neighbours() {}

    static void check(List<Portal> all) {
        var refusals = new Refusals();
        var numbers = new HashMap<Integer, Portal>();
        var hosts = new HashMap<String, Portal>();
        for (var portal : all) {
            var number = portal.id().value();
            claim(numbers, number, portal, "/number", "number " + number, refusals);
            for (var i = 0; i < portal.hosts().size(); i++) {
                var host = portal.hosts().get(i);
                claim(hosts, host, portal, "/hosts/" + i, "host " + host, refusals);
            }
        }
        refusals.throwIfAny();
    }

    private static <K> void claim(
            java.util.Map<K, Portal> taken, K key, Portal portal, String pointer, String what, Refusals refusals) {
        var first = taken.putIfAbsent(key, portal);
        if (first != null) {
            refusals.add(
                    PortalFolder.file(portal),
                    PortalFolder.lineOf(portal, pointer),
                    "%s is taken by %s".formatted(what, PortalFolder.file(first)));
        }
    }
}
