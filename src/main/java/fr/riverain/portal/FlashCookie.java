package fr.riverain.portal;

import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Carries a Flash over one redirect. Signed, so that nobody else makes a page say something; gone after half a minute, or once shown. */
@Component
public class FlashCookie {

    static final String NAME = "__Host-message";
    private static final Duration SHORT = Duration.ofSeconds(30);

    private final Keys keys;

    FlashCookie(Keys keys) {
        this.keys = keys;
    }

    /** For the Set-Cookie of the answer that redirects. */
    public String with(Portal portal, Flash flash) {
        var said = Stream.concat(
                Stream.of(String.valueOf(portal.id().value()), flash.kind().name(), flash.title(), flash.key()),
                flash.arguments().stream().map(argument -> argument.replace('\n', ' ')));
        return cookie(keys.sign(Purpose.FLASH, said.collect(Collectors.joining("\n"))), SHORT);
    }

    static String gone() {
        return cookie("", Duration.ZERO);
    }

    /** Nothing where the signature is not ours, another portal said it, or the text is known no more. */
    Optional<Flash> read(Portal portal, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .flatMap(cookie -> keys.verify(Purpose.FLASH, cookie.getValue()))
                .map(said -> List.of(said.split("\n", -1)))
                .filter(said ->
                        said.getFirst().equals(String.valueOf(portal.id().value())))
                .map(said -> new Flash(
                        Flash.Kind.valueOf(said.get(1)), said.get(2), said.get(3), said.subList(4, said.size())))
                .filter(flash -> portal.texts(Language.FR).has(flash.key()));
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
