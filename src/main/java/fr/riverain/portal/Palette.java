package fr.riverain.portal;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The roles of a portal's colours as the hex values that screens show, by day and by night: for mails and papers, which cannot
 * compute. They come from the stylesheet's own formulas, so a mail and a page cannot drift apart.
 *
 * @param radius how round a button's corners are, in pixels
 * @param titleFont the families of its titles, as a style attribute may contain them
 */
public record Palette(Map<Role, String> light, Map<Role, String> dark, int radius, String titleFont) {

    /** What every machine has: the stylesheet's --font. */
    public static final String FONT = "system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

    /** As the stylesheet calls them: ON_ACTION is --on-action. */
    public enum Role {
        PAPER,
        SURFACE,
        WASH,
        LINE,
        EDGE,
        INK,
        MUTED,
        ACTION,
        ACTION_STRONG,
        ON_ACTION,
        BRAND,
        ON_BRAND,
        ACCENT,
        ON_ACCENT,
        GOOD,
        GOOD_WASH,
        WARN,
        WARN_WASH,
        BAD,
        BAD_WASH,
        BEFORE;

        String property() {
            return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What a reader knows it as: on-action. */
        @Override
        public String toString() {
            return property().substring(2);
        }
    }

    public String light(Role role) {
        return Objects.requireNonNull(light.get(role));
    }

    public String dark(Role role) {
        return Objects.requireNonNull(dark.get(role));
    }

    static Palette of(Theme theme) {
        UnaryOperator<String> chosen = theme::get;
        return new Palette(
                Stylesheet.OURS.light(chosen),
                Stylesheet.OURS.dark(chosen),
                (int) Math.round(16 * theme.radius()),
                theme.titleFont().replace("var(--font)", FONT).replace('"', '\''));
    }
}
