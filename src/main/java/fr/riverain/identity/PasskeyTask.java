package fr.riverain.identity;

import java.util.List;

/**
 * What a page asks a browser to do with a passkey: make one, or show one.
 *
 * @param host the portal's: a passkey works there and nowhere else
 * @param challenge what is to be signed
 * @param userId whose it is to be, or nothing
 * @param userName what the device calls them, or nothing
 * @param known the passkeys they have: one of them, or none of them again
 */
public record PasskeyTask(
        boolean makes, String host, String challenge, String userId, String userName, List<String> known) {

    public String does() {
        return makes ? "create" : "get";
    }

    public String knownInOne() {
        return String.join(" ", known);
    }
}
