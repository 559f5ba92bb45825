package fr.riverain.portal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads theme.css, which browsers get as it stands: so nothing but the properties of a theme may be in it.
 *
 * <pre>
 * &#64;layer tokens {
 *   [data-portal="aix"] {
 *     --hue: 318;
 *   }
 * }
 * </pre>
 */
final class ThemeFile {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile(
            "\\s*@layer tokens\\s*\\{\\s*\\[data-portal=\"([^\"]+)\"]\\s*\\{([^{}]*)}\\s*}\\s*", Pattern.DOTALL);
    private static final Pattern DECLARATION =
            Pattern.compile("\\s*([a-z0-9-]+)\\s*:\\s*([^;]*?)\\s*(?:;|$)", Pattern.DOTALL);

    private final Path file;
    private final String css;
    private final Refusals refusals;

    private ThemeFile(Path file, String content, Refusals refusals) {
        this.file = file;
        this.css = COMMENT.matcher(content).replaceAll(ThemeFile::blanks);
        this.refusals = refusals;
    }

    static Theme read(Path file, String content, String slug, Refusals refusals) {
        return new ThemeFile(file, content, refusals).read(slug);
    }

    private Theme read(String slug) {
        var said = new HashMap<String, String>();
        var rule = RULE.matcher(css);
        if (!rule.matches() || !rule.group(1).equals(slug)) {
            refusals.add(file, 1, "a theme is one rule, @layer tokens { [data-portal=\"%s\"] { … } }".formatted(slug));
            return new Theme(said);
        }
        var declarations = DECLARATION.matcher(css).region(rule.start(2), rule.end(2));
        while (declarations.find()) {
            add(declarations.group(1), declarations.group(2), lineAt(declarations.start(1)), said);
        }
        var theme = new Theme(said);
        if (!theme.headIsAPair()) {
            refusals.add(
                    file,
                    lineAt(Math.max(0, css.indexOf("head:"))),
                    "--head and --on-head are one of the pairs paper and ink, brand and on-brand, accent and on-accent");
        }
        return theme;
    }

    private void add(String property, String value, int line, Map<String, String> said) {
        var choice = Theme.choice(property);
        if (choice.isEmpty()) {
            refusals.add(
                    file,
                    line,
                    "unknown property '%s'; a theme sets %s"
                            .formatted(
                                    property,
                                    Theme.CHOICES.stream()
                                            .map(Theme.Choice::property)
                                            .collect(Collectors.joining(", "))));
        } else if (!choice.get().allows().test(value)) {
            refusals.add(
                    file,
                    line,
                    "%s: %s makes no sense; allowed: %s"
                            .formatted(property, value, choice.get().allowed()));
        } else if (said.put(property, value) != null) {
            refusals.add(file, line, property + " is set twice");
        }
    }

    private int lineAt(int offset) {
        return 1 + (int) css.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** A comment leaves its lines behind, so that lines can be told. */
    private static String blanks(java.util.regex.MatchResult comment) {
        return comment.group().replaceAll("[^\n]", " ");
    }
}
