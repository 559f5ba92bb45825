package fr.riverain.onboarding;

import fr.riverain.platform.Tokens;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * A browser that may go on with attempts, told by the secret in its cookie: the attempt's number in an address is no right to it.
 * The number may be read over a shoulder, or in a log.
 *
 * @param secret what the cookie holds
 * @param fresh whether the browser came without one, and has to be given this
 * @param brought who FranceConnect says uses it, sealed; empty where it was not asked
 */
record Browser(String secret, boolean fresh, String brought) {

    static final String COOKIE = "__Host-inscription";

    /** What is no token of ours is not sent back with each answer either. */
    static Browser of(@Nullable String cookie) {
        return of(cookie, "");
    }

    static Browser of(@Nullable String cookie, String brought) {
        return cookie != null && Tokens.isOne(cookie)
                ? new Browser(cookie, false, brought)
                : new Browser(Tokens.fresh(), true, brought);
    }

    /** What the database keeps of it. */
    Key key() {
        return new Key(HexFormat.of().formatHex(Tokens.digest(secret)));
    }

    /** Kept as long as an attempt may take, so that somebody can come back tomorrow. Given anew with each answer. */
    String cookie() {
        return cookie(secret, JourneyRules.LONGEST);
    }

    private static String cookie(String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }

    /** The digest of the secret. */
    record Key(String hex) {

        static Key of(byte[] digest) {
            return new Key(HexFormat.of().formatHex(digest));
        }

        byte[] digest() {
            return HexFormat.of().parseHex(hex);
        }
    }
}
