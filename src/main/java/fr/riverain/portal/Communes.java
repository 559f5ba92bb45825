package fr.riverain.portal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.stereotype.Component;

/**
 * The official list of communes, found by what people type: with or without accents, dashes and articles, « St » for « Saint »,
 * a postcode or its beginning, both. Former communes lead to the one that took them in.
 */
@Component
public class Communes {

    private static final int ENOUGH = 20;

    private static final Pattern POSTCODE = Pattern.compile("\\b\\d{2,5}\\b");
    private static final Pattern DISTRICT = Pattern.compile(" (?:0?[1-9]|1\\d|20)(?:er|e|eme)?(?: arrondissement)?$");

    private static final List<Named> NAMES = new ArrayList<>();
    private static final Map<String, Commune> BY_INSEE = read();

    /** A name, and the commune that goes by it: its own, or the one that took it in. */
    private record Named(String name, Commune commune) {}

    /** What search compares: made when somebody first searches, since nothing else needs it. */
    private static final class Keys {

        private static final List<Key> ALL = NAMES.stream()
                .map(named -> new Key(squeezed(plain(named.name())), named.commune()))
                .toList();

        private record Key(String words, Commune commune) {}
    }

    /** The best matches first; among equals the most populous, as the file has them. */
    public List<Commune> search(String typed) {
        return matches(typed).limit(ENOUGH).toList();
    }

    /** What the portal serves before its namesakes elsewhere. */
    public List<Commune> search(Portal portal, String typed) {
        return matches(typed)
                .sorted(Comparator.comparing(
                        commune -> portal.operatorOf(commune).isEmpty()))
                .limit(ENOUGH)
                .toList();
    }

    private static Stream<Commune> matches(String typed) {
        var asked = plain(typed);
        var postcode = POSTCODE.matcher(asked).results().map(MatchResult::group).findFirst();
        var name = DISTRICT.matcher(POSTCODE.matcher(asked).replaceAll(" ").strip())
                .replaceFirst("");
        if (name.isEmpty() && postcode.isEmpty()) {
            return Stream.empty();
        }
        var key = squeezed(name);
        return Keys.ALL.stream()
                .filter(entry -> postcode.isEmpty() || isIn(entry.commune(), postcode.get(), !name.isEmpty()))
                .filter(entry -> distance(entry.words(), key) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(entry -> distance(entry.words(), key)))
                .map(Keys.Key::commune)
                .distinct();
    }

    public Optional<Commune> byInsee(String code) {
        return find(code);
    }

    static Optional<Commune> find(String insee) {
        return Optional.ofNullable(BY_INSEE.get(insee));
    }

    /** Beside a name, a short number may also be a district: Paris 12 is 75012. */
    private static boolean isIn(Commune commune, String postcode, boolean named) {
        return commune.postcodes().stream()
                .anyMatch(code -> code.startsWith(postcode)
                        || (named && postcode.length() == 2 && code.endsWith("0" + postcode)));
    }

    /** The name itself, its beginning, the beginning of a word in it, or nothing alike. */
    private static int distance(String key, String asked) {
        if (key.equals(asked)) {
            return 0;
        }
        if (key.startsWith(asked)) {
            return 1;
        }
        return key.contains(" " + asked) ? 2 : Integer.MAX_VALUE;
    }

    /** « Saint-Élix-le-Château », « st elix le chateau »: the same words. */
    static String plain(String name) {
        var letters = Normalizer.normalize(name.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        return letters.replaceAll("\\bst\\b", "saint").replaceAll("\\bste\\b", "sainte");
    }

    /** One letter for two: Peyroles is Peyrolles. */
    private static String squeezed(String plain) {
        return plain.replaceAll("([a-z])\\1", "$1");
    }

    private static Map<String, Commune> read() {
        var byInsee = new HashMap<String, Commune>();
        var file = new EncodedResource(new ClassPathResource("communes.csv"), "UTF-8");
        try (var lines = new BufferedReader(file.getReader())) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .forEach(columns -> {
                        var commune = columns[3].isEmpty()
                                ? new Commune(columns[0], columns[1], List.of(columns[2].split(" ")))
                                : Objects.requireNonNull(byInsee.get(columns[3]));
                        byInsee.putIfAbsent(commune.insee(), commune);
                        NAMES.add(new Named(columns[1], commune));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(byInsee);
    }
}
