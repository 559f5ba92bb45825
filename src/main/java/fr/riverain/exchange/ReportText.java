package fr.riverain.exchange;

import fr.riverain.exchange.Report.FileReport;
import fr.riverain.exchange.Report.Refusal;
import fr.riverain.platform.Intake.Aside;
import fr.riverain.portal.Words;
import java.util.stream.Stream;

/** A report in words, for whoever ran the import. */
record ReportText(Words words) {

    Stream<String> file(FileReport file) {
        var counts = words.text(
                "exchange.report.file",
                file.file(),
                file.lines(),
                file.added(),
                file.changed(),
                file.unchanged(),
                file.aside().size());
        var seconds = Math.max(1, file.took().toMillis()) / 1000.0;
        var how = words.text("exchange.report.how", file.format(), seconds, Math.round(file.lines() / seconds));
        var ignored = file.ignored().isEmpty()
                ? Stream.<String>of()
                : Stream.of(words.text("exchange.report.ignored", String.join(", ", file.ignored())));
        return Stream.of(Stream.of(counts, how), ignored, file.aside().stream().map(this::aside))
                .flatMap(lines -> lines);
    }

    /** What concerns no single file. */
    Stream<String> end(Report report) {
        var unknown = report.unknown().isEmpty()
                ? Stream.<String>of()
                : Stream.of(words.text("exchange.report.unknown", String.join(", ", report.unknown())));
        return Stream.concat(unknown, Stream.of(outcome(report)));
    }

    private String outcome(Report report) {
        var refusal = report.refusal();
        if (refusal != null) {
            return words.text("exchange.report.refused", refusal(refusal));
        }
        if (report.rehearsal()) {
            return words.text("exchange.report.rehearsed");
        }
        return report.aside() == 0
                ? words.text("exchange.report.done")
                : words.text("exchange.report.done-but", report.aside());
    }

    private String refusal(Refusal refusal) {
        var why = words.text(refusal.key(), refusal.arguments().toArray());
        var line = refusal.line();
        if (refusal.file().isEmpty()) {
            return why;
        }
        return line == null
                ? words.text("exchange.report.at-file", refusal.file(), why)
                : words.text("exchange.report.at-line", refusal.file(), String.valueOf(line), why);
    }

    private String aside(Aside aside) {
        return words.text(
                "exchange.report.aside",
                String.valueOf(aside.line()),
                words.text(aside.key(), aside.arguments().toArray()));
    }
}
