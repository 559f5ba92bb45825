package fr.riverain.onboarding;

import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is kept of a code: whoever reads the table could try a million, were it not for the key. No two that are alike look alike. */
@Component
class CodeDigests {

    private final Keys keys;

    CodeDigests(Keys keys) {
        this.keys = keys;
    }

    byte[] digest(PortalId portal, UUID challenge, String code) {
        return keys.digest(Purpose.CODE, portal, challenge + " " + code);
    }

    /** Nothing is right where the mobile had an account: its challenge looks like any other, and never ends well. */
    boolean right(PortalId portal, Challenges.Tried tried, String typed) {
        var kept = HexFormat.of().parseHex(tried.digest());
        var same = keys.digests(Purpose.CODE, portal, tried.challenge() + " " + typed).stream()
                .anyMatch(digest -> MessageDigest.isEqual(digest, kept));
        return same && tried.kind() == Challenge.Kind.CODE;
    }
}
