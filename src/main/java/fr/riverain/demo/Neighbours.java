package fr.riverain.demo;

import fr.riverain.portal.Commune;
import fr.riverain.portal.Communes;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Service;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Invents those who live around the cast: plausible names, at addresses in communes that the portal serves. */
final class Neighbours {

    static final int HOUSEHOLDS = 240;

    /** No 0, O, 1, I or L. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final List<String> PASSWORDS = List.of(
            "Cascade",
            "Colline",
            "Fontaine",
            "Garrigue",
            "Genêt",
            "Lavande",
            "Moulin",
            "Noisetier",
            "Peuplier",
            "Rivage");

    private final Portal portal;
    private final RandomGenerator random;
    private final List<Commune> communes;
    private final List<String> surnames = CsvLines.shipped("noms.txt");
    private final List<String> firstNames = CsvLines.shipped("prenoms.txt");
    private final List<String> streets = CsvLines.shipped("voies.txt");
    private final List<String> companies = CsvLines.shipped("entreprises.txt");

    Neighbours(Portal portal, Communes communes, RandomGenerator random) {
        this.portal = portal;
        this.random = random;
        this.communes = portal.operators().stream()
                .flatMap(operator -> operator.communes().stream().sorted())
                .map(communes::byInsee)
                .flatMap(Optional::stream)
                .toList();
    }

    List<Household> invent() {
        var households = new ArrayList<Household>();
        for (var number = 0; number < HOUSEHOLDS; number++) {
            households.add(household(number));
        }
        return households;
    }

    private Household household(int number) {
        var at = address();
        var subscriber = new LinkedHashMap<>(at);
        subscriber.put("ref", ref(number));
        if (random.nextInt(10) == 0) {
            company(subscriber);
        } else {
            person(subscriber);
        }
        if (waste() && portal.slug().equals("loudunais") && random.nextInt(10) < 7) {
            subscriber.put("cle_activation", "%s-%s-%s-%s".formatted(letters(4), letters(4), letters(4), letters(4)));
        }
        var contracts = new ArrayList<Map<String, String>>();
        contracts.add(contract(number, 1, at));
        if (random.nextInt(16) == 0) {
            contracts.add(contract(number, 2, address()));
        }
        return new Household(subscriber, contracts);
    }

    private void person(Map<String, String> subscriber) {
        var first = one(firstNames).split(" ", 2);
        var last = one(surnames);
        subscriber.put("type", "particulier");
        subscriber.put("civilite", first[0]);
        subscriber.put("prenom", first[1]);
        subscriber.put("nom", last);
        if (random.nextInt(10) < 4) {
            subscriber.put("email", plain(first[1] + "." + last) + random.nextInt(100) + "@example.org");
        }
        if (random.nextInt(10) < 6) {
            subscriber.put("tel", "06 39 98 %02d %02d".formatted(random.nextInt(100), random.nextInt(100)));
        }
    }

    private void company(Map<String, String> subscriber) {
        var kind = one(companies).split(" ", 2);
        var name = kind[1].replace("{nom}", one(surnames)).replace("{commune}", subscriber.getOrDefault("commune", ""));
        subscriber.put("type", kind[0]);
        subscriber.put(
                "raison_sociale",
                name.replace(" de Le ", " du ").replace(" de Les ", " des ").replaceAll(" de (?=[AEIOUÉÎ])", " d’"));
    }

    /** In the biggest commune as often as not. */
    private Map<String, String> address() {
        var commune = random.nextInt(10) < 3 ? biggest() : one(communes);
        var address = new LinkedHashMap<String, String>();
        address.put("adresse", 1 + random.nextInt(90) + (random.nextInt(12) == 0 ? " bis" : "") + " " + one(streets));
        address.put("complement", random.nextInt(14) == 0 ? "bâtiment " + (char) ('A' + random.nextInt(4)) : "");
        address.put("code_postal", one(commune.postcodes()));
        address.put("commune", commune.name());
        address.put("insee", commune.insee());
        return address;
    }

    private Commune biggest() {
        var home =
                switch (portal.slug()) {
                    case "marseille" -> "13028";
                    case "aix" -> "13001";
                    case "clermontais" -> "34079";
                    case "loudunais" -> "86137";
                    default -> "31135";
                };
        return communes.stream()
                .filter(commune -> commune.insee().equals(home))
                .findFirst()
                .orElseGet(communes::getFirst);
    }

    private Map<String, String> contract(int number, int nth, Map<String, String> at) {
        var contract = new LinkedHashMap<>(at);
        var since = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(7_300));
        contract.put("ref", contractRef(number, nth));
        contract.put("ref_abonne", ref(number));
        contract.put("service", waste() ? "dechets" : random.nextInt(5) == 0 ? "eau" : "eau+assainissement");
        contract.put("debut", since.toString());
        if (random.nextInt(25) == 0) {
            contract.put("fin", since.plusDays(200 + random.nextInt(300)).toString());
        }
        switch (portal.slug()) {
            case "aix" -> contract.put("cles", letters(8) + " " + letters(8) + " " + letters(8));
            case "garonne" -> {
                contract.put("identifiant", "CG%06d".formatted(300_000 + number * 7 + nth));
                contract.put("mot_de_passe", one(PASSWORDS) + "-" + (1_000 + random.nextInt(9_000)));
            }
            default -> {}
        }
        if (!waste()) {
            contract.put(
                    "compteur",
                    "%s%02d%s%06d"
                            .formatted(
                                    since.getYear() < 2017 ? "D" : "E",
                                    since.getYear() % 100,
                                    letters(2),
                                    random.nextInt(1_000_000)));
        }
        return contract;
    }

    private String ref(int number) {
        return switch (portal.slug()) {
            case "marseille" -> String.valueOf(510_000 + number * 3);
            case "aix" -> String.valueOf(60_000 + number * 7);
            case "clermontais" -> "%07d".formatted(40_000 + number * 11);
            case "loudunais" -> "L-" + (40_000 + number * 13);
            default -> String.valueOf(300_000 + number * 7);
        };
    }

    private String contractRef(int number, int nth) {
        return switch (portal.slug()) {
            case "marseille" -> String.valueOf(4_600_000 + number * 37 + nth);
            case "aix" -> "%s.%05d.%02d".formatted(ref(number), 100 + number * 5, nth);
            case "clermontais" -> "%07d".formatted(60_000 + number * 17 + nth);
            case "loudunais" -> "D-" + (40_000 + number * 13 + nth - 1);
            default -> ref(number) + "-" + nth;
        };
    }

    private boolean waste() {
        return portal.services().contains(Service.WASTE);
    }

    private String letters(int count) {
        var word = new StringBuilder();
        for (var i = 0; i < count; i++) {
            word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z.]", "")
                .toLowerCase(Locale.ROOT);
    }
}
