package fr.riverain.demo;

import fr.riverain.contract.Fact;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who plays on one portal, as the demo's page introduces them. Their rows are imported like anybody's; what their papers say is
 * read from there.
 *
 * @param known already has an account, for looking around
 * @param newcomers have a paper in their hands and no account yet
 * @param awry tries what goes wrong
 * @param open whether accounts are opened online yet
 * @param printed what stands in the frame of a bill
 */
public record Cast(
        String portal, Person known, List<Person> newcomers, List<Awry> awry, boolean open, List<Fact> printed) {

    /** Of everybody: accounts of the demo are no secret, which is why it never plays with anybody's data. */
    static final String PASSWORD = "Cascade.2026!";

    private static final List<Cast> ALL = List.of(
            new Cast(
                    "marseille",
                    new Person("Sophie", "Cassis"),
                    List.of(new Person("Claire", "Aubagne"), new Person("Paul", "Roquevaire")),
                    List.of(new Awry("unserved", null), new Awry("ended", new Person("Lucien", "Meyrargues"))),
                    true,
                    List.of(Fact.CONTRACT_NUMBER, Fact.METER_SERIAL)),
            new Cast(
                    "aix",
                    new Person("Marc", "Lambesc"),
                    List.of(new Person("Nadia", "Vauvenargues"), new Person("Hugo", "Puyricard")),
                    List.of(new Awry("rotated", new Person("Nadia", "Vauvenargues"), true)),
                    true,
                    List.of(Fact.CONTRACT_NUMBER, Fact.CONTRACT_KEY, Fact.METER_SERIAL)),
            new Cast(
                    "clermontais",
                    new Person("Inès", "Octon"),
                    List.of(new Person("Jean", "Paulhan"), new Person("Louise", "Salagou")),
                    List.of(
                            new Awry("no-mail", new Person("Maurice", "Nébian")),
                            new Awry("one-mailbox", new Person("Anne", "Brignac")),
                            new Awry("one-mailbox-second", new Person("Pierre", "Brignac"))),
                    true,
                    List.of(Fact.SUBSCRIBER_NUMBER, Fact.CONTRACT_NUMBER)),
            new Cast(
                    "loudunais",
                    new Person("Yann", "Moncontour"),
                    List.of(new Person("Jean-Michel", "Fontaine"), new Person("", "SARL Test")),
                    List.of(new Awry("used", new Person("Régis", "Messemé")), new Awry("no-key", null)),
                    true,
                    List.of(Fact.ACTIVATION_KEY, Fact.SUBSCRIBER_NUMBER)),
            new Cast(
                    "garonne",
                    new Person("Rose", "Poucharramet"),
                    List.of(new Person("Odette", "Cazères"), new Person("Marius", "Rieumes")),
                    List.of(new Awry("belgian", null), new Awry("at-the-door", new Person("Odette", "Cazères"))),
                    true,
                    List.of(Fact.INVOICE_LOGIN, Fact.INVOICE_PASSWORD)));

    /** A company has a last name only. */
    public record Person(String firstName, String lastName) {

        public String name() {
            return (firstName + " " + lastName).strip();
        }

        /** As their pages' addresses call them: odette-cazeres. */
        String slug() {
            return plain(name()).replace(' ', '-');
        }

        /** Of those who sign up with one; billing need not know it. */
        Optional<String> mobile() {
            return switch (slug()) {
                case "odette-cazeres" -> Optional.of("06 39 98 20 45");
                case "marius-rieumes" -> Optional.of("06 39 98 20 77");
                default -> Optional.empty();
            };
        }

        public String email() {
            return plain(firstName + "." + lastName) + "@example.org";
        }

        private static String plain(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that is tried and does not work.
     *
     * @param hint the end of the key of a text that says what to try, and what happens
     * @param older whether it is an older paper that leads astray
     */
    public record Awry(String hint, @Nullable Person person, boolean older) {

        Awry(String hint, @Nullable Person person) {
            this(hint, person, false);
        }
    }

    /** Whose key has opened an account already. */
    Optional<Person> used() {
        return portal.equals("loudunais") ? Optional.of(new Person("Régis", "Messemé")) : Optional.empty();
    }

    static List<Cast> all() {
        return ALL;
    }

    static Optional<Cast> of(String portal) {
        return ALL.stream().filter(cast -> cast.portal.equals(portal)).findFirst();
    }

    Stream<Person> withPapers() {
        return Stream.concat(newcomers.stream(), awry.stream().flatMap(awry -> Stream.ofNullable(awry.person())))
                .distinct();
    }
}
