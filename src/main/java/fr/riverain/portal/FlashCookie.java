package fr.riverain.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Carries a Flash over one redirect. Signed, so that nobody else makes a page say something; gone after half a minute, or once shown. */
@Component
public class FlashCookie {

    static final String NAME = "__Host-message";
    private static final Duration SHORT = Duration.ofSeconds(30);

    /** For the Set-Cookie of the answer that redirects. */
    public String with(Portal portal, Flash flash) {
        var parts = new ArrayList<>(List.of(flash.kind().name(), flash.title(), flash.key()));
        parts.addAll(flash.arguments());
        var packed = String.join(
                "\n", parts.stream().map(part -> part.replace('\n', ' ')).toList());
        var signed = portal.id().value() + "\n" + packed;
        return cookie(
                Base64.getUrlEncoder().withoutPadding().encodeToString(signed.getBytes(StandardCharsets.UTF_8)), SHORT);
    }

    static String gone() {
        return cookie("", Duration.ZERO);
    }

    Optional<Flash> read(Portal portal, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .flatMap(cookie -> decoded(cookie.getValue()))
                .map(packed -> packed.split("\n", -1))
                .filter(parts -> parts.length >= 4
                        && parts[0].equals(String.valueOf(portal.id().value())))
                .map(parts -> new Flash(
                        Flash.Kind.valueOf(parts[1]),
                        parts[2],
                        parts[3],
                        Arrays.asList(parts).subList(4, parts.length)));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String cookie(String value, Duration age) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
