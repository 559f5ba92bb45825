package fr.riverain.portal;

import fr.riverain.portal.Palette.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.util.FileCopyUtils;

/** What riverain.css says about colours: each role is oklch(fixed lightness, the portal's chroma, the portal's hue). */
record Stylesheet(Map<String, Formula> day, Map<String, Formula> night) {

    static final Stylesheet OURS = read();

    private static final String NIGHT = "@media (prefers-color-scheme: dark)";

    private record Formula(double lightness, String chroma, String hue) {

        Colour with(UnaryOperator<String> chosen) {
            return Colour.oklch(lightness / 100, value(chroma, chosen), value(hue, chosen));
        }
    }

    Map<Role, String> light(UnaryOperator<String> chosen) {
        return colours(day, chosen);
    }

    /** By night some roles stay as they are by day. */
    Map<Role, String> dark(UnaryOperator<String> chosen) {
        var formulas = new HashMap<>(day);
        formulas.putAll(night);
        return colours(formulas, chosen);
    }

    private static Map<Role, String> colours(Map<String, Formula> formulas, UnaryOperator<String> chosen) {
        var colours = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) {
            var formula = Objects.requireNonNull(formulas.get(role.property()), role.property());
            colours.put(role, formula.with(chosen).hex());
        }
        return Map.copyOf(colours);
    }

    private static Stylesheet read() {
        try {
            var css = FileCopyUtils.copyToString(
                    new EncodedResource(new ClassPathResource("static/riverain.css"), "UTF-8").getReader());
            var night = css.indexOf(NIGHT);
            return new Stylesheet(
                    formulas(css.substring(0, night)), formulas(css.substring(night, css.indexOf(".on-brand {"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Formula> formulas(String css) {
        var term = "(-?[\\d.]+|var\\([a-z0-9-]+\\)|calc\\([^()]*\\([^()]*\\)[^()]*\\))";
        var formula = Pattern.compile("(--[a-z0-9-]+): oklch\\(([\\d.]+)% " + term + " " + term + "\\);");
        var found = new HashMap<String, Formula>();
        formula.matcher(css)
                .results()
                .forEach(match -> found.put(
                        match.group(1),
                        new Formula(Double.parseDouble(match.group(2)), match.group(3), match.group(4))));
        return Map.copyOf(found);
    }

    /** A number, what the portal chose, or that times a number. */
    private static double value(String term, UnaryOperator<String> chosen) {
        if (term.startsWith("calc(")) {
            var factors = term.substring("calc(".length(), term.length() - 1).split(" \\* ", 2);
            return value(factors[0], chosen) * Double.parseDouble(factors[1]);
        }
        return Double.parseDouble(
                term.startsWith("var(") ? chosen.apply(term.substring("var(".length(), term.length() - 1)) : term);
    }
}
