package fr.riverain.onboarding;

import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.portal.Portal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The address at which an agent's question is answered: whoever was sent it reads the mailbox of the request. */
@Component
class ReplyLinks {

    static final String PATH = "/inscription/reponse/";

    private static final String WHAT = "reply";

    private final Keys keys;
    private final InstantSource clock;

    ReplyLinks(Keys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    String path(Portal portal, AttemptId attempt, Evidence.Question question) {
        return PATH
                + keys.sign(
                        Purpose.ATTEMPT,
                        "%s|%d|%s|%d"
                                .formatted(
                                        WHAT,
                                        portal.id().value(),
                                        attempt,
                                        question.until().getEpochSecond()));
    }

    /** Nothing for what we never signed, or not for this portal; what is too late still says whose it was. */
    Optional<Signed> read(Portal portal, String token) {
        return keys.verify(Purpose.ATTEMPT, token)
                .map(said -> said.split("\\|", -1))
                .filter(said -> said.length == 4
                        && said[0].equals(WHAT)
                        && said[1].equals(String.valueOf(portal.id().value())))
                .map(said -> new Signed(
                        AttemptId.of(said[2]),
                        !clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(said[3])))));
    }

    record Signed(AttemptId attempt, boolean late) {}
}
