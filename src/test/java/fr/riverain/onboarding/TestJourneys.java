package fr.riverain.onboarding;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.AheadClock;
import fr.riverain.exchange.Importing;
import fr.riverain.exchange.TakenIn;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The three portals with the cast's papers in their tables, and browsers to walk with. To be imported. */
@TestComponent
class TestJourneys {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final Portals portals;
    private final MockMvcTester mvc;
    private final GreenMail letterbox;
    final AheadClock clock;

    TestJourneys(Portals portals, MockMvcTester mvc, GreenMail letterbox, AheadClock clock, Importing importing)
            throws IOException {
        this.portals = portals;
        this.mvc = mvc;
        this.letterbox = letterbox;
        this.clock = clock;
        var folder = Files.createTempDirectory("cast");
        take(importing, folder, "marseille", Map.of("abonnes", """
                ref;nom;prenom
                A1;Aubagne;Claire
                R1;Roquevaire;Paul
                M1;Meyrargues;Lucien
                """, "contrats", """
                ref;ref_abonne;operateur;adresse;insee;fin
                4512367;A1;;12 rue de la Fontaine;13074;
                4598120;R1;;3 rue Longue;13042;
                4530098;M1;;1 cours Mistral;13059;2025-06-30
                """, "compteurs", """
                no;contrat;pose;depose
                D14FA052817;4512367;2014-05-02;
                C09EA771203;4598120;2026-05-02;
                D11FB018822;4530098;2011-01-05;
                """));
        var usagers = IntStream.range(0, 200)
                .mapToObj(i -> "%07d;Usager;Numero%d;usager%d@example.org\n".formatted(40000 + i, i, i))
                .collect(Collectors.joining());
        var contrats = IntStream.range(0, 200)
                .mapToObj(i -> "D%d;%07d;%d rue B\n".formatted(i, 40000 + i, i))
                .collect(Collectors.joining());
        take(importing, folder, "clermontais", Map.of("abonnes", """
                ref;nom;prenom;email
                0034817;Paulhan;Jean;jean.paulhan@example.org
                0035560;Nébian;Maurice;
                0036001;Brignac;Anne;famille.brignac@example.org
                0036002;Brignac;Pierre;famille.brignac@example.org
                """ + usagers, "contrats", """
                ref;ref_abonne;adresse
                C1;0034817;1 rue A
                C2;0035560;2 rue A
                C3;0036001;3 rue A
                C4;0036002;4 rue A
                """ + contrats));
    }

    private void take(Importing importing, Path folder, String portal, Map<String, String> files) {
        try {
            var directory = Files.createDirectories(folder.resolve(portal));
            for (var file : files.entrySet()) {
                Files.writeString(directory.resolve(file.getKey() + ".csv"), file.getValue());
            }
            TakenIn.by(importing, portal(portal).id(), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Portal portal(String slug) {
        return portals.named(slug).orElseThrow();
    }

    TestGuest guest(String portal) {
        return new TestGuest(mvc, letterbox, portal(portal));
    }

    /** A number that nobody else has: for mailboxes, and for the many subscribers of clermontais. */
    static int next() {
        return NEXT.getAndIncrement();
    }

    static String mailbox() {
        return "personne%d@example.org".formatted(next());
    }
}
