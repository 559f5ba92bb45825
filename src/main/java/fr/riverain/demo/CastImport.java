package fr.riverain.demo;

import fr.riverain.demo.Demo.DemoFolder;
import fr.riverain.exchange.Importing;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes the customers of a portal when the demo first starts, and imports them like anybody's. */
@Component
@Profile("demo")
class CastImport {

    private static final Logger log = LoggerFactory.getLogger(CastImport.class);

    private final DemoFolder folder;
    private final CastFiles files;
    private final Importing importing;
    private final InstantSource clock;

    CastImport(DemoFolder folder, CastFiles files, Importing importing, InstantSource clock) {
        this.folder = folder;
        this.files = files;
        this.importing = importing;
        this.clock = clock;
    }

    /** Importing twice would change nothing; but the papers in people's hands would say another day. */
    void importOnce(Portal portal) {
        var directory = directory(portal);
        if (Files.exists(directory.resolve("factures.csv"))) {
            return;
        }
        log.info("{}: writing and importing the customers", portal.name());
        var today = LocalDate.ofInstant(clock.instant(), portal.timeZone());
        var fresh = folder.path().resolve("cast-new").resolve(portal.slug());
        files.write(portal, fresh, today);
        importing.take(portal, fresh, Language.FR, log::debug);
        files.move(fresh, directory);
    }

    Optional<String> refOf(Portal portal, Cast.Person person) {
        return CsvLines.rows(portal.slug() + "/abonnes.csv").stream()
                .filter(row -> row.getOrDefault("prenom", "").equals(person.firstName())
                        && row.getOrDefault("nom", "").equals(person.lastName()))
                .map(row -> row.getOrDefault("ref", ""))
                .findFirst();
    }

    private Path directory(Portal portal) {
        return folder.path().resolve("cast").resolve(portal.slug());
    }
}
