package fr.riverain.contract;

import static fr.riverain.contract.Likeness.DIFFERENT;
import static fr.riverain.contract.Likeness.NEAR;
import static fr.riverain.contract.Likeness.NOTHING;
import static fr.riverain.contract.Likeness.SAME;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far a subscriber, as billing writes them, is alike somebody who says who they are. */
public record Resemblance(
        Likeness company, Likeness lastName, Likeness firstName, Likeness address, Likeness phone, Likeness email) {

    private static final int ENOUGH = 3;

    static Resemblance of(Sought sought, Subscriber subscriber) {
        return new Resemblance(
                names(sought.company(), subscriber.company()),
                names(sought.lastName(), subscriber.lastName()),
                names(sought.firstName(), subscriber.firstName()),
                addresses(sought.address(), subscriber.address()),
                phones(sought.phones(), subscriber.phone()),
                mails(sought.email(), subscriber.email()));
    }

    /** For comparing candidates: what few people share counts most. */
    int weight() {
        return weight(email, 5, 0)
                + weight(phone, 4, 0)
                + weight(company, 4, 3)
                + weight(address, 4, 2)
                + weight(lastName, 3, 1)
                + (lastName == SAME || lastName == NEAR ? weight(firstName, 2, 1) : 0);
    }

    boolean isEnough() {
        return weight() >= ENOUGH;
    }

    private static int weight(Likeness likeness, int same, int near) {
        return switch (likeness) {
            case SAME -> same;
            case NEAR -> near;
            case DIFFERENT, NOTHING -> 0;
        };
    }

    static Likeness names(@Nullable String one, @Nullable String other) {
        var first = Typing.name(one == null ? "" : one);
        var second = Typing.name(other == null ? "" : other);
        if (first.isEmpty() || second.isEmpty()) {
            return NOTHING;
        }
        if (first.equals(second)) {
            return SAME;
        }
        return Spelling.isNear(first, second) ? NEAR : DIFFERENT;
    }

    /** The same street with another number, or a number more exact, is near. */
    static Likeness addresses(Address one, Address other) {
        var ours = Typing.code(Objects.requireNonNullElse(one.street(), ""));
        var theirs = Typing.code(Objects.requireNonNullElse(other.street(), ""));
        if (ours.isEmpty() || theirs.isEmpty()) {
            return NOTHING;
        }
        if (!sameTown(one, other)) {
            return DIFFERENT;
        }
        if (ours.equals(theirs)) {
            return SAME;
        }
        return street(one).equals(street(other)) || Spelling.isNear(street(one), street(other)) ? NEAR : DIFFERENT;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean sameTown(Address one, Address other) {
        return Typing.code(one.townLine()).equals(Typing.code(other.townLine()))
                || Stream.of(one, other).anyMatch(address -> isBlank(address.townLine()))
                || (one.postcode() != null && one.postcode().equals(other.postcode()));
    }

    /** Without what every other address has, and without numbers. */
    private static String street(Address address) {
        return String.join(
                " ",
                Terms.words(address.street() == null ? "" : address.street()).stream()
                        .filter(word -> word.chars().noneMatch(Character::isDigit) || word.length() > 4)
                        .toList());
    }

    private static Likeness phones(List<String> said, @Nullable String known) {
        var ours = national(known == null ? "" : known);
        var theirs = said.stream()
                .map(Resemblance::national)
                .filter(number -> !number.isEmpty())
                .toList();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return NOTHING;
        }
        return theirs.contains(ours) ? SAME : DIFFERENT;
    }

    static String national(String phone) {
        return Typing.code(phone.replaceFirst("^\\s*(\\+|00)33\\s*(\\(0\\))?", "0"));
    }

    private static Likeness mails(String said, @Nullable String known) {
        if (said.isBlank() || isBlank(known)) {
            return NOTHING;
        }
        return said.strip().equalsIgnoreCase(known == null ? "" : known.strip()) ? SAME : DIFFERENT;
    }
}
