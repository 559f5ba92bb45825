package fr.riverain.contract;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words by which a subscriber is found, in the normal form of codes: what looks alike is alike, in names as in numbers. */
final class Terms {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\d]+");

    /** In every other address: they find nobody. */
    private static final Set<String> STOP = Stream.of(
                    "rue avenue av chemin ch boulevard bd place pl impasse allée route rte cours quai lotissement résidence",
                    "bâtiment bat appartement appt étage cedex bp cs de du des la le les et en sur sous aux au à",
                    "mme mlle mr monsieur madame mademoiselle sarl sci sas")
            .flatMap(words -> Arrays.stream(words.split(" ")))
            .map(Typing::code)
            .collect(toUnmodifiableSet());

    private final List<String> terms = new ArrayList<>();

    /** Words of a name or an address, each by itself. */
    Terms words(@Nullable String... texts) {
        for (var text : texts) {
            if (text != null) {
                words(text).forEach(terms::add);
            }
        }
        return this;
    }

    /** Numbers as a whole, however they are grouped. */
    Terms codes(@Nullable String... texts) {
        for (var text : texts) {
            if (text != null && !Typing.code(text).isEmpty()) {
                terms.add(Typing.code(text));
            }
        }
        return this;
    }

    /** For one column: a term contains no space. */
    String joined() {
        return terms.stream().distinct().sorted().collect(joining(" "));
    }

    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .filter(word -> word.length() > 1 || Character.isDigit(word.codePointAt(0)))
                .map(Typing::code)
                .filter(word -> !word.isEmpty() && !STOP.contains(word))
                .toList();
    }
}
