package fr.riverain.identity;

import java.net.URI;

/** Where somebody goes after signing in: back to a page of ours, never elsewhere. */
public final class OwnPath {

    private OwnPath() {}

    public static String of(String asked, String otherwise) {
        try {
            var path = URI.create(asked);
            var ours = asked.startsWith("/")
                    && !asked.startsWith("//")
                    && path.getScheme() == null
                    && path.getRawAuthority() == null;
            return ours ? path.getRawPath() : otherwise;
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
