package fr.riverain.notification;

import fr.riverain.portal.Marked;
import fr.riverain.portal.Words;
import java.util.stream.Collectors;

/** A letter for whoever reads, or is read to, without HTML: the same words in lines of 72. */
record PlainLetter(Words words, Letter letter) {

    private static final int LINE = 72;

    String text() {
        var text = new StringBuilder();
        paragraph(text, words.text("notification.head", words.portal().name(), words.text("word.space")));
        paragraph(text, wrapped(letter.title().toUpperCase(words.language().locale())));
        letter.blocks().forEach(block -> add(text, block));
        text.append("-- \n");
        paragraph(
                text,
                LetterView.signature(words).stream().map(PlainLetter::wrapped).collect(Collectors.joining("\n")));
        var because = letter.because() == null ? words.text("notification.because") : letter.because();
        text.append(wrapped(because + " " + words.text("notification.never"))).append('\n');
        return text.toString();
    }

    private void add(StringBuilder text, Block block) {
        switch (block) {
            case Block.Paragraph(var said) -> paragraph(text, wrapped(plain(said)));
            case Block.Button(var label, var url) ->
                paragraph(text, wrapped(words.text("notification.label", label)) + "\n" + url);
            case Block.Section(var title) ->
                text.append(wrapped(title.toUpperCase(words.language().locale())))
                        .append('\n');
            case Block.Points(var points) ->
                paragraph(
                        text,
                        points.stream()
                                .map(point -> wrapped("- " + point).replace("\n", "\n  "))
                                .collect(Collectors.joining("\n")));
            case Block.Facts(var _, var facts) ->
                paragraph(
                        text,
                        facts.stream()
                                .map(fact -> wrapped(words.text("notification.fact", fact.name(), fact.value())))
                                .collect(Collectors.joining("\n")));
        }
    }

    private String plain(Marked text) {
        return Letter.atHome(text, words.portal().url("")).plain();
    }

    private static void paragraph(StringBuilder text, String lines) {
        text.append(lines).append("\n\n");
    }

    /** Breaks at spaces only: an address, or what a no-break space holds together, stays whole. */
    private static String wrapped(String text) {
        var lines = new StringBuilder();
        var length = 0;
        for (var word : text.strip().split(" +", -1)) {
            if (length > 0 && length + 1 + word.length() > LINE) {
                lines.append('\n');
                length = 0;
            } else if (length > 0) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.toString();
    }
}
