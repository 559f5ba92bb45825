package fr.riverain.portal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A text of several paragraphs: an empty line parts them, and lines that begin with a dash make a list. */
final class Prose {

    private static final String DASH = "- ";

    private Prose() {}

    static String html(Marked text) {
        return Arrays.stream(text.html().split("\n\n", -1))
                .filter(block -> !block.isBlank())
                .map(Prose::block)
                .collect(Collectors.joining("\n"));
    }

    private static String block(String block) {
        var lines = block.lines().toList();
        var said = lines.stream().filter(line -> !line.startsWith(DASH)).collect(Collectors.joining(" "));
        return (said.isEmpty() ? "" : "<p>%s</p>".formatted(said)) + list(lines);
    }

    private static String list(List<String> lines) {
        var items = lines.stream()
                .filter(line -> line.startsWith(DASH))
                .map(line -> "<li>%s</li>".formatted(line.substring(DASH.length())))
                .collect(Collectors.joining());
        return items.isEmpty() ? "" : "<ul>%s</ul>".formatted(items);
    }
}
