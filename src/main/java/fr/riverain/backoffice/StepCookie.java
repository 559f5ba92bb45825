package fr.riverain.backoffice;

import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Between the password and the code: whose password it was, signed, for ten minutes. It opens nothing but the page of the code. */
@Component
class StepCookie {

    static final String NAME = "__Host-agent-step";
    private static final Duration VALID = Duration.ofMinutes(10);

    private final Keys keys;
    private final InstantSource clock;

    StepCookie(Keys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What comes next.
     *
     * @param setup whether a telephone is being set up, with a link; else its code is asked
     */
    record Step(UUID agent, boolean setup) {}

    String with(PortalId portal, Step step) {
        var until = clock.instant().plus(VALID).getEpochSecond();
        var said = "%d.%s.%s.%d".formatted(portal.value(), step.agent(), step.setup() ? "setup" : "code", until);
        return cookie(keys.sign(Purpose.SECOND_FACTOR, said), VALID);
    }

    static String gone() {
        return cookie("", Duration.ZERO);
    }

    Optional<Step> read(PortalId portal, String cookie) {
        return keys.verify(Purpose.SECOND_FACTOR, cookie)
                .map(said -> said.split("\\."))
                .filter(said -> said[0].equals(String.valueOf(portal.value())))
                .filter(said -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(said[3]))))
                .map(said -> new Step(UUID.fromString(said[1]), said[2].equals("setup")));
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
