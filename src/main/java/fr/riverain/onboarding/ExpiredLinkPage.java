package fr.riverain.onboarding;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Phone;
import java.time.Duration;

/**
 * The link is too old, and nothing is lost.
 *
 * @param address masked: whoever opens the link may not be its reader
 */
public record ExpiredLinkPage(Here here, String token, String address, String lasted, String since) implements View {

    static ExpiredLinkPage of(Here here, String token, Link.Expired link) {
        var challenge = link.challenge();
        var words = here.words();
        return new ExpiredLinkPage(
                here,
                token,
                masked(challenge.address()),
                words.lasting(Duration.between(challenge.sentAt(), challenge.expiresAt())),
                words.moment(challenge.expiresAt()));
    }

    /** j•••@example.org. */
    static String masked(String address) {
        return address.substring(0, 1) + "•••" + address.substring(address.lastIndexOf('@'));
    }

    public Phone phone() {
        return here.portal().identity().phones().getFirst();
    }

    @Override
    public String template() {
        return "onboarding/expired";
    }
}
