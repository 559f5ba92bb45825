package fr.riverain.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * New recovery codes on their way to the page that shows them: sealed, for a quarter of an hour, in the browser that asked for them. So
 * that they can be printed and downloaded without a script, and no row ever holds them.
 */
@Component
public class RecoveryCookie {

    public static final String NAME = "__Host-recovery";
    private static final Duration VALID = Duration.ofMinutes(15);

    private final Keys keys;
    private final InstantSource clock;

    RecoveryCookie(Keys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public String with(PortalId portal, Holder holder, List<String> codes) {
        var until = clock.instant().plus(VALID).getEpochSecond();
        var said = "%s %d %s".formatted(whose(portal, holder), until, String.join(" ", codes));
        return cookie(
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(keys.seal(Purpose.SECOND_FACTOR, said.getBytes(UTF_8))),
                VALID);
    }

    public static String gone() {
        return cookie("", Duration.ZERO);
    }

    /** Nothing where there are none to show, or no longer, or somebody else's. */
    public List<String> read(PortalId portal, Holder holder, String cookie) {
        try {
            var said = new String(
                            keys.open(
                                    Purpose.SECOND_FACTOR,
                                    Base64.getUrlDecoder().decode(cookie)),
                            UTF_8)
                    .split(" ");
            return said[0].equals(whose(portal, holder))
                            && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(said[1])))
                    ? List.of(said).subList(2, said.length)
                    : List.of();
        } catch (IllegalArgumentException e) { // no key of ours, or not sealed with it
            return List.of();
        }
    }

    private static String whose(PortalId portal, Holder holder) {
        return "recovery/%d/%s/%s".formatted(portal.value(), holder.kind(), holder.id());
    }

    private static String cookie(String value, Duration age) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Strict")
                .maxAge(age)
                .build()
                .toString();
    }
}
