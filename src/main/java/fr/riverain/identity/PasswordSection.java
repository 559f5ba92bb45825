package fr.riverain.identity;

import fr.riverain.portal.Portal;
import fr.riverain.portal.PortalSection;
import java.time.Duration;
import java.util.function.Consumer;

/** Reads "passwords" in portal.yaml. */
public final class PasswordSection implements PortalSection<PasswordSettings> {

    private static final int LONGEST_MIN = 20;
    private static final Duration SHORTEST_LINK = Duration.ofMinutes(10);
    private static final Duration LONGEST_LINK = Duration.ofHours(24);

    @Override
    public String name() {
        return "passwords";
    }

    @Override
    public Class<PasswordSettings> type() {
        return PasswordSettings.class;
    }

    @Override
    public void check(PasswordSettings said, Portal portal, Consumer<String> refuse) {
        if (said.min() < 4 || said.min() > LONGEST_MIN) {
            refuse.accept("passwords.min is %d; between 4 and %d makes sense, and less than %d is raised to it"
                    .formatted(said.min(), LONGEST_MIN, PasswordSettings.FLOOR));
        }
        if (said.forbidden().codePoints().anyMatch(Character::isLetterOrDigit)) {
            refuse.accept("passwords.forbid may name signs, not letters or digits");
        }
        if (said.reset().compareTo(SHORTEST_LINK) < 0 || said.reset().compareTo(LONGEST_LINK) > 0) {
            refuse.accept("passwords.reset-link makes sense between 10m and 24h");
        }
    }
}
