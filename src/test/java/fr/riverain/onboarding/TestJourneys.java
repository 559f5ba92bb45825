package fr.riverain.onboarding;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.AheadClock;
import fr.riverain.Telephone;
import fr.riverain.backoffice.Agents;
import fr.riverain.backoffice.Role;
import fr.riverain.backoffice.TestAgents;
import fr.riverain.demo.TestIssuer;
import fr.riverain.exchange.Importing;
import fr.riverain.exchange.TakenIn;
import fr.riverain.identity.Sessions;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Portals with the cast's papers in their tables, and browsers to walk with. To be imported. */
@TestComponent
class TestJourneys {

    /** The codes on papers of Claire Aubagne, Nadia Vauvenargues and Jean Paulhan, and on one that is too old. */
    static final String MARSEILLE = "kF3x-9Qd_LwZ7uVbN2mTgA";

    static final String AIX = "Zq8RfP1sYc0hJd5WnKeX3o";
    static final String CLERMONTAIS = "uT4vB6nM8aS0dF2gH5jK7l";
    static final String OLD = "pO9iU7yT5rE3wQ1aS2dF4g";

    /** More than all tests together take one of. */
    private static final int MANY = 1_000;

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final AtomicInteger households = new AtomicInteger();

    private final Portals portals;
    private final MockMvcTester mvc;
    private final GreenMail letterbox;
    final Telephone telephone;
    final AheadClock clock;
    private final TestIssuer issuer;
    private final Agents agents;
    private final Sessions sessions;

    TestJourneys(
            Portals portals,
            MockMvcTester mvc,
            GreenMail letterbox,
            Telephone telephone,
            AheadClock clock,
            TestIssuer issuer,
            Importing importing,
            Agents agents,
            Sessions sessions)
            throws IOException {
        this.portals = portals;
        this.mvc = mvc;
        this.letterbox = letterbox;
        this.telephone = telephone;
        this.clock = clock;
        this.issuer = issuer.at(clock);
        this.agents = agents;
        this.sessions = sessions;
        var aMonthAgo = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(1);
        var folder = Files.createTempDirectory("cast");
        take(
                importing,
                folder,
                "marseille",
                Map.of("abonnes", """
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
                """, "factures", """
                numero;contrat;emission;ttc;jeton;jeton_fin
                2024-1;4512367;2024-01-02;50,00;%s;%s
                2025-1;4512367;2026-01-02;60,00;%s;2099-06-30
                """.formatted(
                                OLD, aMonthAgo, MARSEILLE)));
        take(importing, folder, "aix", Map.of("abonnes", """
                ref;nom;prenom
                11301;Vauvenargues;Nadia
                """, "contrats", """
                ref;ref_abonne;adresse
                11301.11377.01;11301;18 chemin de Bibémus
                """, "factures", """
                numero;contrat;emission;ttc;cle;jeton;jeton_fin
                2026-077412;11301.11377.01;2026-01-02;124,71;Y8QW5NBX;%s;2099-06-30
                """.formatted(AIX)));
        var usagers = IntStream.range(0, MANY)
                .mapToObj(i -> "%07d;Usager;Numero%d;usager%d@example.org\n".formatted(40000 + i, i, i))
                .collect(Collectors.joining());
        var contrats = IntStream.range(0, MANY)
                .mapToObj(i -> "D%d;%07d;%d rue B\n".formatted(i, 40000 + i, i))
                .collect(Collectors.joining());
        take(
                importing,
                folder,
                "clermontais",
                Map.of("abonnes", """
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
                """ + contrats, "factures", """
                numero;contrat;emission;ttc;jeton;jeton_fin
                1;C1;2026-01-02;60,00;%s;2099-06-30
                """.formatted(CLERMONTAIS)));
        var withKeys = IntStream.range(0, MANY)
                .mapToObj(i -> "K%d;particulier;M.;Usager;Numero%d;;;05 49 98 %02d %02d;%d rue B;86200;Loudun;%s\n"
                        .formatted(i, i, i / 100, i % 100, i, key(i)))
                .collect(Collectors.joining());
        take(importing, folder, "loudunais", Map.of("abonnes", """
                ref;type;civilite;nom;prenom;raison_sociale;email;tel;adresse;code_postal;commune;cle_activation
                L-10214;particulier;M.;Fontaine;Jean-Michel;;;;99 rue de la Fontaine d’Adam;86200;Loudun;7H3K-9PQR-4TWX-2MCD
                L-30077;entreprise;;;;SARL Test;;05 36 49 86 77;12 avenue de Ouagadougou;86200;Loudun;4XWN-6JTR-8KHP-3VQ9
                L-20931;particulier;Mme;CEAUX;Odile;;;;4 place Sainte-Croix;86200;Loudun;
                L-18872;particulier;Mme;CEAUX;Odette;;;;21 rue du Portail-Chaussé;86200;Loudun;
                L-44001;particulier;M.;Curçay;Bertrand;;;;7 rue Basse;86120;Les Trois-Moutiers;
                L-11560;particulier;M.;Messemé;Régis;;;;6 rue du Martray;86200;Loudun;9FKT-2WQX-6HRM-3PJC
                """ + withKeys, "contrats", """
                ref;ref_abonne;adresse;code_postal;commune
                D-10214;L-10214;99 rue de la Fontaine d’Adam;86200;Loudun
                D-30077;L-30077;12 avenue de Ouagadougou;86200;Loudun
                D-44001;L-44001;7 rue Basse;86120;Les Trois-Moutiers
                D-20931;L-20931;4 place Sainte-Croix;86200;Loudun
                """));
        var foyers = IntStream.range(0, MANY)
                .mapToObj(i -> "G%d;Foyer;Numero%d\n".formatted(i, i))
                .collect(Collectors.joining());
        var bacs = IntStream.range(0, MANY)
                .mapToObj(i -> "G%d-1;G%d;%d rue du Port;dechets\n".formatted(i, i, i))
                .collect(Collectors.joining());
        var redevances = IntStream.range(0, MANY)
                .mapToObj(i -> "R%d;G%d-1;2026-01-02;121,50;CG4%05d;Lavoir-%04d\n".formatted(i, i, i, i))
                .collect(Collectors.joining());
        take(
                importing,
                folder,
                "garonne",
                Map.of("abonnes", """
                ref;nom;prenom
                204518;Cazères;Odette
                207733;Rieumes;Marius
                """ + foyers, "contrats", """
                ref;ref_abonne;adresse;service
                204518-1;204518;15 rue de la Case;dechets
                207733-1;207733;8 place du Marché à la Volaille;dechets
                """ + bacs, "factures", """
                numero;contrat;emission;ttc;identifiant_facture;mot_de_passe_facture
                F1;204518-1;2026-01-02;121,50;CG204518;Lavoir-2291
                F2;207733-1;2026-01-02;97,00;CG207733;Platane-6640
                """ + redevances));
        for (var portal : portals.all()) {
            take(importing, folder.resolve("households"), portal.slug(), Household.files(portal));
        }
    }

    /** As a household that nobody else is. */
    Walk walk(Way way, TestGuest guest) {
        return Walk.along(way, guest, new Household(way.portal(), households.getAndIncrement()));
    }

    /** Sixteen signs that nobody else has, of the form that keys have. */
    static String key(int number) {
        return "7H3K-9PQR-4TWX-%04d".formatted(number);
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

    /** An agent who has signed in already: the cookie of the session. */
    Cookie agent(String portal, String name) {
        return TestAgents.signedIn(agents, sessions, portal(portal), name, Role.CUSTOMER_SERVICE);
    }

    /** At a portal, whichever of its ways they will take. */
    TestGuest guest(String way) {
        return new TestGuest(mvc, letterbox, telephone, issuer, portal(way.replaceFirst(" .*", "")));
    }

    /** A number that nobody else has: for mailboxes, and for the many subscribers of clermontais. */
    static int next() {
        return NEXT.getAndIncrement();
    }

    static String mailbox() {
        return "personne%d@example.org".formatted(next());
    }
}
