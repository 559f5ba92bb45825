package fr.riverain.portal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** The texts_fr.properties of one portal, checked line by line against everybody's texts. */
record OwnTexts(Path file, String content, Language language, Properties said, Properties common) {

    private static final Pattern INNER = Pattern.compile("\\$\\{([^}]*)}");

    static OwnTexts read(Path folder, Language language, Properties common, Refusals refusals) {
        var file = folder.resolve("texts_%s.properties".formatted(language.tag()));
        var content = refusals.contentOf(file);
        var own = new OwnTexts(file, content, language, properties(content), common);
        own.said.stringPropertyNames().stream().sorted().forEach(key -> own.check(key, refusals));
        return own;
    }

    Texts texts() {
        return Texts.of(language, said);
    }

    /** A portal whose English page falls back into everybody's words would not be that portal any more. */
    static void checkCounterparts(Map<Language, OwnTexts> all, Refusals refusals) {
        for (var one : all.values()) {
            for (var other : all.values()) {
                one.said.stringPropertyNames().stream()
                        .filter(key -> !other.said.containsKey(key))
                        .sorted()
                        .forEach(key -> refusals.add(
                                other.file,
                                "missing text \"%s\", which %s says (line %d)"
                                        .formatted(key, one.file.getFileName(), one.lineOf(key))));
            }
        }
    }

    private void check(String key, Refusals refusals) {
        var text = said.getProperty(key);
        if (!isKnown(key)) {
            refusals.add(
                    file,
                    lineOf(key),
                    "unknown text \"%s\"; the program’s own texts name all that can be said".formatted(key));
            return;
        }
        if (text.contains("'")) {
            refusals.add(file, lineOf(key), "a straight apostrophe; write ’");
        }
        INNER.matcher(text)
                .results()
                .map(inner -> inner.group(1))
                .filter(inner -> common.getProperty(inner) == null)
                .forEach(inner -> refusals.add(
                        file,
                        lineOf(key),
                        "unknown word ${%s}; the words are the texts that begin with word.".formatted(inner)));
        checkArguments(key, text, refusals);
    }

    /** {2} where the program gives only {0} and {1} would be shown as it stands. */
    private void checkArguments(String key, String text, Refusals refusals) {
        try {
            var given = common.getProperty(key);
            if (given != null && arguments(text) > arguments(given)) {
                refusals.add(
                        file,
                        lineOf(key),
                        "{%d} has no value here; this text is given %d"
                                .formatted(arguments(text) - 1, arguments(given)));
            }
        } catch (IllegalArgumentException e) {
            refusals.add(file, lineOf(key), "a brace that nothing closes, or { } with no number in it");
        }
    }

    private static int arguments(String text) {
        return new MessageFormat(INNER.matcher(text).replaceAll("")).getFormatsByArgumentIndex().length;
    }

    /** A key that ends in .* lets portals bring texts of their own below it: for pages that only they have. */
    private boolean isKnown(String key) {
        return common.containsKey(key)
                || common.stringPropertyNames().stream()
                        .anyMatch(known ->
                                known.endsWith(".*") && key.startsWith(known.substring(0, known.length() - 1)));
    }

    private int lineOf(String key) {
        var lines = content.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (lines[i].startsWith(key) && lines[i].substring(key.length()).matches("\\s*[=:].*")) {
                return i + 1;
            }
        }
        return 1;
    }

    private static Properties properties(String content) {
        var texts = new Properties();
        try {
            texts.load(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
