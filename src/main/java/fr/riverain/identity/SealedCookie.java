package fr.riverain.identity;

import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser carries for a while and nobody reads or writes but us: what one portal sealed says nothing at another, and what is of one
 * cookie nothing in another.
 */
record SealedCookie<T>(Keys keys, InstantSource clock, String name, Class<T> type, Duration age) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Said(String name, int portal, Instant until, JsonNode what) {}

    /** For the Set-Cookie of an answer. */
    String with(PortalId portal, T what) {
        var said = new Said(name, portal.value(), clock.instant().plus(age), JSON.valueToTree(what));
        var sealed = keys.seal(Purpose.FRANCECONNECT, JSON.writeValueAsBytes(said));
        return cookie(name, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), age);
    }

    Optional<T> read(PortalId portal, String value) {
        try {
            var opened = keys.open(Purpose.FRANCECONNECT, Base64.getUrlDecoder().decode(value));
            return Optional.of(JSON.readValue(opened, Said.class))
                    .filter(said -> said.name().equals(name) && said.portal() == portal.value())
                    .filter(said -> clock.instant().isBefore(said.until()))
                    .map(said -> JSON.treeToValue(said.what(), type));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    static String gone(String name) {
        return cookie(name, "", Duration.ZERO);
    }

    private static String cookie(String name, String value, Duration age) {
        return ResponseCookie.from(name, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
