package fr.riverain.platform;

import java.net.URI;

/** Where somebody goes on after a detour: back to a page of ours, never elsewhere. Nothing longer than any page's address. */
public final class OwnPath {

    private static final int LONGEST = 1000;

    private OwnPath() {}

    public static String of(String asked, String otherwise) {
        return isOurs(asked) ? URI.create(asked).getRawPath() : otherwise;
    }

    private static boolean isOurs(String asked) {
        if (asked.length() > LONGEST || !asked.startsWith("/") || asked.startsWith("//")) {
            return false;
        }
        try {
            var path = URI.create(asked);
            return path.getScheme() == null && path.getRawAuthority() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
