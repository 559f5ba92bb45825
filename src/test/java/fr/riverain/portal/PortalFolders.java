package fr.riverain.portal;

import java.nio.file.Path;
import java.util.List;

/** Portals read from their folders, for tests that start nothing. */
public final class PortalFolders {

    private static final PublicAddress ADDRESS = new PublicAddress("https", 443);

    private PortalFolders() {}

    public static Portal read(Path folder) {
        return PortalFolder.read(folder, ADDRESS);
    }

    public static List<Portal> ofTheHouse() {
        return new Portals(new Portals.Settings("portals"), ADDRESS).all();
    }
}
