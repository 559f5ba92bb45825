package fr.riverain.portal;

import java.util.Map;

/** The portals of the house, for tests that need nothing else of Spring. */
public final class TestPortals {

    private static final Portals ALL = new Portals(new Portals.Settings("portals"), new PublicAddress("http", 8080));

    private TestPortals() {}

    public static Portals all() {
        return ALL;
    }

    /** As if a folder had become broken under the running program. With an empty map, as if all were well again. */
    public static void refuse(Portals portals, Map<String, String> refusals) {
        portals.stand(portals.all(), refusals);
    }

    public static Portal named(String slug) {
        return ALL.named(slug).orElseThrow();
    }
}
