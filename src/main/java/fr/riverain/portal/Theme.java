package fr.riverain.portal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a portal chooses of its look: ten custom properties in theme.css, and on which side of a wide screen a message stands. */
record Theme(Map<String, String> said) {

    /** As the stylesheet has them for whoever chooses nothing. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "--hue", "235",
            "--chroma", ".06",
            "--hue-2", "80",
            "--chroma-2", ".12",
            "--grey", ".006",
            "--radius", ".5rem",
            "--head", "var(--paper)",
            "--on-head", "var(--ink)");

    static final List<Choice> CHOICES = List.of(
            new Choice("--hue", "a number from 0 to 360", upTo(360)),
            new Choice("--chroma", "a number from 0 to .25", upTo(.25)),
            new Choice("--hue-2", "a number from 0 to 360", upTo(360)),
            new Choice("--chroma-2", "a number from 0 to .25", upTo(.25)),
            new Choice("--grey", "a number from 0 to .02", upTo(.02)),
            new Choice("--radius", "0 to 2rem", Theme::isRadius),
            new Choice("--font-title", "names of fonts", matching("[\\w\\s\",.()-]+")),
            new Choice("--weight-title", "400 to 900", matching("[4-8]\\d\\d|900")),
            new Choice(
                    "--head", "var(--paper), var(--brand), var(--accent)", matching("var\\(--(paper|brand|accent)\\)")),
            new Choice(
                    "--on-head",
                    "var(--ink) on paper, var(--on-brand) on brand, var(--on-accent) on accent",
                    matching("var\\(--(ink|on-brand|on-accent)\\)")),
            new Choice("--notice-place", "start, end", matching("start|end")));

    private static final Map<String, String> HEADS = Map.of(
            "var(--paper)", "var(--ink)", "var(--brand)", "var(--on-brand)", "var(--accent)", "var(--on-accent)");

    record Choice(String property, String allowed, Predicate<String> allows) {}

    static Optional<Choice> choice(String property) {
        return CHOICES.stream()
                .filter(choice -> choice.property().equals(property))
                .findFirst();
    }

    String get(String property) {
        return Objects.requireNonNull(said.getOrDefault(property, DEFAULTS.get(property)), property);
    }

    double radius() {
        return Double.parseDouble(get("--radius").replace("rem", ""));
    }

    String titleFont() {
        return said.getOrDefault("--font-title", "var(--font)");
    }

    /** Head and letters on it are chosen as a pair, of which the contrast is known. */
    boolean headIsAPair() {
        return get("--on-head").equals(HEADS.get(get("--head")));
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static Predicate<String> upTo(double most) {
        return matching("\\d+|\\d*\\.\\d+").and(value -> Double.parseDouble(value) <= most);
    }

    private static boolean isRadius(String value) {
        return value.equals("0")
                || (value.endsWith("rem") && upTo(2).test(value.substring(0, value.length() - "rem".length())));
    }
}
