package fr.riverain.bench;

import fr.riverain.RiverainTest;
import fr.riverain.exchange.Importing;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;

/** A town of a hundred thousand: taken in for the first time, again unchanged, again with a tenth changed; beside COPY and nothing else. */
@RiverainTest
class ImportBench {

    private static final int LINES = Integer.getInteger("bench.lines", 100_000);

    @TempDir
    private Path folder;

    @Test
    void lines_a_second(@Autowired Importing importing, @Autowired Portals portals, @Autowired DataSource source)
            throws Exception {
        var aix = portals.named("aix").orElseThrow();
        write("");
        for (var file : List.of("abonnes", "contrats", "compteurs", "factures")) {
            copy(source, folder.resolve(file + ".csv"));
        }
        for (var how : List.of("the first time", "unchanged")) {
            say(how);
            importing.take(aix, folder, Language.EN, ImportBench::say);
        }
        write(" bis");
        say("a tenth changed");
        importing.take(aix, folder, Language.EN, ImportBench::say);
    }

    private void write(String tenth) throws IOException {
        write(
                "abonnes",
                "ref;civilite;nom;prenom;email;tel;adresse;code_postal;commune",
                i -> "%d;M.;Nom%d%s;Prenom%d;abonne%d@example.org;06%08d;%d rue de l'Abreuvoir;13100;Aix-en-Provence"
                        .formatted(i, i % 9973, i % 10 == 0 ? tenth : "", i % 499, i, i, i));
        write(
                "contrats",
                "ref;ref_abonne;service;adresse;code_postal;commune;insee;debut;cle;cle_depuis",
                i -> "%d.%05d.01;%d;eau;%d rue de l'Abreuvoir;13100;Aix-en-Provence;13001;01/02/2019;K%07d;2026-11-02"
                        .formatted(i, i % 90000, i, i, i));
        write("compteurs", "no;contrat;pose", i -> "E17FB%07d;%d.%05d.01;12/03/2017".formatted(i, i, i % 90000));
        write(
                "factures",
                "numero;contrat;emission;echeance;ttc;cle",
                i -> "2026-%07d;%d.%05d.01;02/11/2026;30/11/2026;%d,%02d;K%07d"
                        .formatted(i, i, i % 90000, i % 800, i % 100, i));
    }

    private void write(String file, String header, IntFunction<String> line) throws IOException {
        var lines = IntStream.range(100_000, 100_000 + LINES).mapToObj(line);
        Files.write(
                folder.resolve(file + ".csv"),
                Stream.concat(Stream.of(header), lines).toList());
    }

    /** What the database could do if nobody looked at what it is given. */
    private static void copy(DataSource source, Path file) throws IOException, SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var reader = Files.newBufferedReader(file)) {
            var columns = reader.readLine().replace(";", " text, ");
            statement.execute("create temp table bare (%s text)".formatted(columns));
            var started = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare from stdin with (format csv, delimiter ';')", reader);
            say("%s: bare COPY, %,.0f lines a second"
                    .formatted(file.getFileName(), LINES / ((System.nanoTime() - started) / 1e9)));
            statement.execute("drop table bare");
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
