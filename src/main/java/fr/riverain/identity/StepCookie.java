package fr.riverain.identity;

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

/** Between the password and what follows it: whose password it was, signed, for ten minutes. It opens nothing but the next page. */
@Component
public class StepCookie {

    public static final String OF_RESIDENTS = "__Host-step";
    public static final String OF_AGENTS = "__Host-agent-step";

    private static final Duration VALID = Duration.ofMinutes(10);

    private final Keys keys;
    private final InstantSource clock;

    StepCookie(Keys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What comes next. */
    public enum Next {
        /** The second factor is asked, and a session begins. */
        CODE,
        /** A second factor is set up. */
        SETUP
    }

    /**
     * A password was right.
     *
     * @param since when: one that was changed afterwards is another
     * @param remembered whether the session is to last
     */
    public record Step(Holder holder, Next next, Instant since, boolean remembered) {}

    public String with(PortalId portal, Holder holder, Next next, boolean remembered) {
        var said = "%d.%s.%s.%s.%d.%s"
                .formatted(
                        portal.value(),
                        holder.kind(),
                        holder.id(),
                        next,
                        clock.instant().toEpochMilli(),
                        remembered);
        return cookie(holder.kind(), keys.sign(Purpose.SECOND_FACTOR, said), VALID);
    }

    public static String gone(Holder.Kind kind) {
        return cookie(kind, "", Duration.ZERO);
    }

    public Optional<Step> read(PortalId portal, Holder.Kind kind, Next next, String cookie) {
        return keys.verify(Purpose.SECOND_FACTOR, cookie)
                .map(said -> said.split("\\."))
                .filter(said -> said.length == 6 && said[0].equals(String.valueOf(portal.value())))
                .map(said -> new Step(
                        new Holder(Holder.Kind.valueOf(said[1]), UUID.fromString(said[2])),
                        Next.valueOf(said[3]),
                        Instant.ofEpochMilli(Long.parseLong(said[4])),
                        Boolean.parseBoolean(said[5])))
                .filter(step -> step.holder().kind() == kind && step.next() == next)
                .filter(step -> clock.instant().isBefore(step.since().plus(VALID)));
    }

    private static String cookie(Holder.Kind kind, String value, Duration age) {
        return ResponseCookie.from(kind == Holder.Kind.AGENT ? OF_AGENTS : OF_RESIDENTS, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax") // a step may follow from FranceConnect, which is another site
                .maxAge(age)
                .build()
                .toString();
    }
}
