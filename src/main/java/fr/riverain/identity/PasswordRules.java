package fr.riverain.identity;

import fr.riverain.portal.Here;
import fr.riverain.portal.Portal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a password must be on a portal: one list, shown while somebody types and enforced when they send. The kinds of characters
 * are not asked of a passphrase.
 */
@Component
public class PasswordRules {

    private static final int LONGEST = 256;

    private final GuessablePasswords guessable;

    PasswordRules(GuessablePasswords guessable) {
        this.guessable = guessable;
    }

    /**
     * One line of the list.
     *
     * @param name lower, upper, digit, special, length, without, guessable: as the texts and the script call it
     * @param argument what goes into the text: a length, or the signs that are refused
     */
    public record Rule(String name, String argument) {

        public String key() {
            return "password.rule." + name;
        }
    }

    public enum State {
        UNKNOWN,
        MET,
        UNMET
    }

    /**
     * A line, and whether a password keeps to it.
     *
     * @param problem the key of the sentence that says what to do about it, where the rule is not met
     */
    public record Checked(Rule rule, State state, @Nullable String problem) {

        static Checked of(Rule rule, boolean met, String problem) {
            return met ? new Checked(rule, State.MET, null) : new Checked(rule, State.UNMET, problem);
        }
    }

    public List<Rule> rules(Portal portal) {
        var settings = PasswordSettings.of(portal);
        var rules = new ArrayList<Rule>();
        for (var kind : PasswordSettings.Kind.values()) { // in the order of the list, whatever the file's
            if (settings.kinds().contains(kind)) {
                rules.add(new Rule(kind.name().toLowerCase(Locale.ROOT), ""));
            }
        }
        rules.add(new Rule("length", String.valueOf(settings.length())));
        if (!settings.forbidden().isEmpty()) {
            rules.add(new Rule("without", settings.forbidden()));
        }
        rules.add(new Rule("guessable", ""));
        return List.copyOf(rules);
    }

    /** Before anything was typed. */
    public List<Checked> untried(Portal portal) {
        return rules(portal).stream()
                .map(rule -> new Checked(rule, State.UNKNOWN, null))
                .toList();
    }

    /**
     * What holds of this password, line by line.
     *
     * @param ownWords what everybody knows who knows the person: their address, name, commune, numbers of their papers. The portal's
     *     own names are added here
     */
    public List<Checked> check(Portal portal, String password, Collection<String> ownWords) {
        if (lengthOf(password) > LONGEST) {
            return rules(portal).stream().map(PasswordRules::tooLong).toList();
        }
        var words = Stream.concat(ownWords.stream(), namesOf(portal)).collect(Collectors.toSet());
        return rules(portal).stream()
                .map(rule -> check(rule, PasswordSettings.of(portal), password, words))
                .toList();
    }

    public static boolean accepted(List<Checked> checked) {
        return checked.stream().allMatch(each -> each.state() == State.MET);
    }

    /** What to do about it, in words: nothing where nothing was typed yet, or all is well. */
    public static List<String> problems(Here here, List<Checked> checked) {
        return checked.stream()
                .map(Checked::problem)
                .filter(Objects::nonNull)
                .map(problem -> here.text(problem))
                .toList();
    }

    /** Whether a long phrase does without kinds of characters: worth saying only where they are asked. */
    public static boolean sparesPassphrases(Portal portal) {
        var settings = PasswordSettings.of(portal);
        return settings.passphrase() > 0 && !settings.kinds().isEmpty();
    }

    private Checked check(Rule rule, PasswordSettings settings, String password, Set<String> words) {
        var problem = "password.problem." + rule.name();
        return switch (rule.name()) {
            case "length" -> Checked.of(rule, lengthOf(password) >= settings.length(), problem);
            case "without" ->
                Checked.of(
                        rule,
                        password.codePoints().noneMatch(sign -> rule.argument().indexOf(sign) >= 0),
                        problem);
            case "guessable" ->
                guessable
                        .problem(password, words)
                        .map(why -> new Checked(rule, State.UNMET, why))
                        .orElseGet(() -> new Checked(rule, State.MET, null));
            default -> Checked.of(rule, hasKind(rule, settings, password), problem);
        };
    }

    /** What else is wrong with it need not be known. */
    private static Checked tooLong(Rule rule) {
        return rule.name().equals("length")
                ? new Checked(rule, State.UNMET, "password.problem.too-long")
                : new Checked(rule, State.UNKNOWN, null);
    }

    private static boolean hasKind(Rule rule, PasswordSettings settings, String password) {
        if (settings.passphrase() > 0 && lengthOf(password) >= settings.passphrase()) {
            return true;
        }
        return password.codePoints().anyMatch(sign -> switch (rule.name()) {
            case "lower" -> Character.isLowerCase(sign);
            case "upper" -> Character.isUpperCase(sign);
            case "digit" -> Character.isDigit(sign);
            default -> !Character.isLetterOrDigit(sign);
        });
    }

    private static Stream<String> namesOf(Portal portal) {
        var names = Stream.of(
                Stream.of(
                        portal.slug(),
                        portal.identity().name(),
                        portal.identity().legalName()),
                portal.hosts().stream(),
                portal.operators().stream().map(operator -> operator.name()));
        return names.flatMap(name -> name);
    }

    private static int lengthOf(String password) {
        return password.codePointCount(0, password.length());
    }
}
