package fr.riverain.portal;

/** The portals of the house, for tests that need nothing else of Spring. */
public final class TestPortals {

    private static final Portals ALL = new Portals(new Portals.Settings("portals"), new PublicAddress("http", 8080));

    private TestPortals() {}

    public static Portals all() {
        return ALL;
    }

    public static Portal named(String slug) {
        return ALL.named(slug).orElseThrow();
    }
}
