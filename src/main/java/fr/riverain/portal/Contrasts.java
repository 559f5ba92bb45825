package fr.riverain.portal;

import static fr.riverain.portal.Palette.Role.*;

import fr.riverain.portal.Palette.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The pairs of colours that are read on one another, and how far apart they have to be. Levels are those of WCAG AA. */
final class Contrasts {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    static final List<Pair> PAIRS = List.of(
            new Pair(INK, PAPER, TEXT),
            new Pair(INK, WASH, TEXT),
            new Pair(MUTED, PAPER, TEXT),
            new Pair(MUTED, WASH, TEXT),
            new Pair(ACTION, PAPER, TEXT),
            new Pair(ACTION, WASH, TEXT),
            new Pair(ON_ACTION, ACTION, TEXT),
            new Pair(ON_BRAND, BRAND, TEXT),
            new Pair(ACCENT, BRAND, TEXT),
            new Pair(ON_ACCENT, ACCENT, TEXT),
            new Pair(GOOD, PAPER, TEXT),
            new Pair(WARN, PAPER, TEXT),
            new Pair(BAD, PAPER, TEXT),
            new Pair(GOOD, GOOD_WASH, TEXT),
            new Pair(WARN, WARN_WASH, TEXT),
            new Pair(BAD, BAD_WASH, TEXT),
            new Pair(EDGE, PAPER, SHAPE),
            new Pair(BEFORE, PAPER, SHAPE));

    record Pair(Role on, Role ground, double floor) {

        double in(Map<Role, String> colours) {
            return colour(colours, on).contrast(colour(colours, ground));
        }

        private static Colour colour(Map<Role, String> colours, Role role) {
            return Colour.hex(Objects.requireNonNull(colours.get(role)));
        }

        @Override
        public String toString() {
            return on + " on " + ground;
        }
    }

    private Contrasts() {}

    static void check(Palette palette, Consumer<String> refuse) {
        check("by day", palette.light(), refuse);
        check("by night", palette.dark(), refuse);
    }

    private static void check(String when, Map<Role, String> colours, Consumer<String> refuse) {
        PAIRS.stream()
                .filter(pair -> pair.in(colours) < pair.floor())
                .map(pair -> String.format(
                        Locale.ROOT,
                        "too little contrast: %s %s is %.2f, and at least %.1f is needed; choose another hue or a smaller chroma",
                        pair,
                        when,
                        pair.in(colours),
                        pair.floor()))
                .forEach(refuse);
    }
}
