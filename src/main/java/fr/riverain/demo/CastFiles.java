package fr.riverain.demo;

import static java.util.stream.Collectors.toMap;

import fr.riverain.portal.Communes;
import fr.riverain.portal.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Writes a portal's customers as billing software exports them: the cast to the letter, and around them invented neighbours. The
 * same day gives the same files; dates of bills are told from that day.
 */
@Component
@Profile("demo")
class CastFiles {

    private static final String SUBSCRIBERS =
            "ref;type;civilite;nom;prenom;raison_sociale;email;tel;adresse;complement;code_postal;commune;cle_activation";
    private static final String CONTRACTS =
            "ref;ref_abonne;ref_redevable;operateur;service;adresse;complement;code_postal;commune;insee;debut;fin";
    private static final String METERS = "no;contrat;diametre;pose;emplacement;nb_roues";
    private static final String BILLS =
            "numero;contrat;emission;echeance;ttc;cle;identifiant_facture;mot_de_passe_facture;cle_activation;jeton;jeton_fin";

    private final Communes communes;

    CastFiles(Communes communes) {
        this.communes = communes;
    }

    void write(Portal portal, Path directory, LocalDate today) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom")
                .create(2026L + portal.id().value());
        var neighbours = new Neighbours(portal, communes, random).invent();
        var subscribers = Stream.concat(
                        CsvLines.rows(portal.slug() + "/abonnes.csv").stream(),
                        neighbours.stream().map(Household::subscriber))
                .toList();
        var contracts = Stream.concat(
                        CsvLines.rows(portal.slug() + "/contrats.csv").stream(),
                        neighbours.stream().flatMap(household -> household.contracts().stream()))
                .toList();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CsvLines.write(directory.resolve("abonnes.csv"), SUBSCRIBERS, subscribers);
        CsvLines.write(directory.resolve("contrats.csv"), CONTRACTS, contracts);
        CsvLines.write(directory.resolve("compteurs.csv"), METERS, meters(contracts, random));
        CsvLines.write(
                directory.resolve("factures.csv"),
                BILLS,
                new BillRun(portal, random, today).of(contracts, activationKeys(subscribers)));
    }

    private static Map<String, String> activationKeys(List<Map<String, String>> subscribers) {
        return subscribers.stream()
                .collect(toMap(
                        subscriber -> subscriber.getOrDefault("ref", ""),
                        subscriber -> subscriber.getOrDefault("cle_activation", "")));
    }

    /** When they are imported: files found in their place are there in the database too. */
    void move(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> meters(List<Map<String, String>> contracts, RandomGenerator random) {
        var meters = new ArrayList<Map<String, String>>();
        var spots = List.of("regard en limite de propriété", "cave", "gaine palière", "garage", "jardin");
        for (var contract : contracts) {
            var serial = contract.getOrDefault("compteur", "");
            if (!serial.isEmpty()) {
                meters.add(Map.of(
                        "no",
                        serial,
                        "contrat",
                        contract.getOrDefault("ref", ""),
                        "diametre",
                        random.nextInt(12) == 0 ? "20" : "15",
                        "pose",
                        contract.getOrDefault("debut", ""),
                        "emplacement",
                        spots.get(random.nextInt(spots.size())),
                        "nb_roues",
                        "5"));
            }
        }
        return meters;
    }
}
