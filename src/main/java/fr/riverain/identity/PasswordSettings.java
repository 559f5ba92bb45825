package fr.riverain.identity;

import fr.riverain.portal.Portal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a portal demands of a password, the section "passwords" of its file. It may ask for more than the platform, never for less.
 *
 * @param min how long at least
 * @param require the kinds of characters that must be there
 * @param forbid characters that must not: only for a software that cannot bear them
 * @param passphrases whether fifteen characters need no kinds; yes, if nothing is said
 * @param resetLink how long the link of a forgotten password lives; an hour, if nothing is said
 */
public record PasswordSettings(
        int min,
        @Nullable Set<Kind> require,
        @Nullable String forbid,
        @Nullable Boolean passphrases,
        @Nullable Duration resetLink) {

    /** Below it a password is too easily found, whoever asks for less (CNIL 2022-100). */
    public static final int FLOOR = 8;

    private static final int PASSPHRASE = 15;

    private static final PasswordSettings UNSAID = new PasswordSettings(12, null, null, null, null);

    public enum Kind {
        LOWER,
        UPPER,
        DIGIT,
        SPECIAL
    }

    public static PasswordSettings of(Portal portal) {
        return portal.section(PasswordSettings.class).orElse(UNSAID);
    }

    public int length() {
        return Math.max(min, FLOOR);
    }

    Set<Kind> kinds() {
        return require == null || require.isEmpty() ? Set.of() : EnumSet.copyOf(require);
    }

    public String forbidden() {
        return forbid == null ? "" : forbid;
    }

    /** From which length on no kinds are asked; 0 where they always are. */
    public int passphrase() {
        return passphrases == null || passphrases ? PASSPHRASE : 0;
    }

    public Duration reset() {
        return resetLink == null ? Duration.ofHours(1) : resetLink;
    }

    /** Keys of texts: what those who run the portal should know about their own rules. */
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (min < FLOOR) {
            warnings.add("password.warning.raised");
        }
        if (!forbidden().isEmpty()) {
            warnings.add("password.warning.forbids");
        }
        return warnings;
    }
}
