package fr.riverain.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.riverain.platform.Command;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code ./riverain import PORTAL DIR [--dry-run] [--english]}. */
@Component("import")
class ImportCommand implements Command {

    static final int DONE = 0;
    static final int NOTHING_DONE = 1; // as for a database that cannot be reached, or a crash

    static final int MISUSED = 2;
    static final int SOME_PUT_ASIDE = 3;

    private final Importing importing;
    private final Portals portals;

    ImportCommand(Importing importing, Portals portals) {
        this.importing = importing;
        this.portals = portals;
    }

    @Override
    public int run(List<String> arguments) {
        return run(arguments, new PrintStream(System.out, true, UTF_8));
    }

    int run(List<String> arguments, PrintStream out) {
        var words = new ArrayList<>(arguments);
        var rehearsal = words.remove("--dry-run");
        var language = words.remove("--english") ? Language.EN : Language.FR;
        var portal =
                Optional.of(words).filter(said -> said.size() == 2).flatMap(said -> portals.named(said.getFirst()));
        if (portal.isEmpty() || !Files.isDirectory(Path.of(words.getLast()))) {
            out.println(usage());
            return MISUSED;
        }
        var text = new ReportText(portal.get().in(language));
        var report = importing.run(portal.get().id(), Path.of(words.getLast()), rehearsal, file -> text.file(file)
                .forEach(out::println));
        text.end(report).forEach(out::println);
        return report.refusal() != null ? NOTHING_DONE : report.aside() > 0 ? SOME_PUT_ASIDE : DONE;
    }

    private String usage() {
        return """
                ./riverain import PORTAL DIR [--dry-run] [--english]
                PORTAL: %s
                DIR: a folder with abonnes.csv, contrats.csv, ... as docs/exchange.md tells\
                """.formatted(portals.all().stream().map(Portal::slug).collect(Collectors.joining(", ")));
    }
}
