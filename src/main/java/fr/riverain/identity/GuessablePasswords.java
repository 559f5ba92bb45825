package fr.riverain.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Passwords that are tried first: the most used ones, with a year or a sign hung on, and what everybody knows about the person. A
 * word of theirs may be part of a password: what is left without it must still be one.
 */
@Component
class GuessablePasswords {

    private static final int SHORTEST_WORD = 4;
    private static final int HUNG_ON = 4;

    private final Set<String> common;

    GuessablePasswords() {
        this.common = read();
    }

    /** The key of the sentence that says why. */
    Optional<String> problem(String password, Collection<String> ownWords) {
        if (isCommon(password)) {
            return Optional.of("password.problem.common");
        }
        var words = ownWords.stream()
                .flatMap(GuessablePasswords::parts)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return Stream.of(plain(password), unmasked(password)).anyMatch(folded -> isOwn(folded, words))
                ? Optional.of("password.problem.own")
                : Optional.empty();
    }

    private boolean isCommon(String password) {
        var plain = plain(password);
        return isMonotonous(plain) || Stream.of(plain, unmasked(password)).anyMatch(this::isListed);
    }

    /** Soleil, soleil!, Soleil2024 and S0leil are one word to whoever guesses. */
    private boolean isListed(String folded) {
        var core = core(folded);
        var hungOn = folded.length() - core.length();
        return common.contains(folded)
                || (core.length() >= SHORTEST_WORD && hungOn <= HUNG_ON && common.contains(core));
    }

    /** From the first letter to the last. */
    private static String core(String folded) {
        var from = 0;
        var to = folded.length();
        while (from < to && !isLetter(folded.charAt(from))) {
            from++;
        }
        while (to > from && !isLetter(folded.charAt(to - 1))) {
            to--;
        }
        return folded.substring(from, to);
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    /** aaaaaaaa, abababab, 12345678, 87654321. */
    private static boolean isMonotonous(String folded) {
        return folded.chars().distinct().count() < SHORTEST_WORD || isStaircase(folded, 1) || isStaircase(folded, -1);
    }

    private static boolean isStaircase(String folded, int step) {
        for (var i = 1; i < folded.length(); i++) {
            if (folded.charAt(i) - folded.charAt(i - 1) != step) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOwn(String folded, List<String> longestFirst) {
        var rest = folded;
        for (var word : longestFirst) {
            rest = rest.replace(word, "");
        }
        return rest.length() < folded.length() && rest.length() < PasswordSettings.FLOOR;
    }

    /** claire.aubagne@example.org is tried as a whole, and as claire, aubagne, example. */
    private static Stream<String> parts(String word) {
        var folded = plain(word);
        return Stream.concat(
                        Stream.of(folded, folded.replaceAll("[^a-z0-9]", "")),
                        Arrays.stream(folded.split("[^a-z0-9]+")))
                .filter(part -> part.length() >= SHORTEST_WORD);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** M@rs3ille is marseille. */
    private static String unmasked(String text) {
        var folded = plain(text);
        var signs = "@4310$!7".chars().toArray();
        var letters = "aaeiosit";
        for (var i = 0; i < signs.length; i++) {
            folded = folded.replace((char) signs[i], letters.charAt(i));
        }
        return folded;
    }

    private static Set<String> read() {
        try (var lines = new ClassPathResource("common-passwords.txt")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .lines()) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(GuessablePasswords::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
