package fr.riverain.onboarding;

import fr.riverain.contract.Candidate;
import fr.riverain.contract.Likeness;
import fr.riverain.contract.Subscriber;
import fr.riverain.portal.Here;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of what somebody says, beside what billing knows of a candidate. */
public record Compared(String name, String asked, String file, Likeness likeness) {

    static List<Compared> all(Here here, Applicant who, String email, Candidate candidate) {
        var file = candidate.subscriber();
        var like = candidate.resemblance();
        return Stream.of(
                        line("company", who.company(), file.company(), like.company()),
                        line("last-name", who.lastName(), file.lastName(), like.lastName()),
                        line("first-name", who.firstName(), file.firstName(), like.firstName()),
                        line("address", who.address().oneLine(), file.address().oneLine(), like.address()),
                        line("phone", phones(who), file.phone(), like.phone()),
                        line("email", email, file.email(), like.email()),
                        line("nature", nature(here, who.nature()), nature(here, file.kind()), natures(who, file)))
                .filter(line -> !line.asked().isEmpty() || !line.file().isEmpty())
                .map(line -> line.in(here))
                .toList();
    }

    private static Compared line(String field, String asked, @Nullable String file, Likeness likeness) {
        return new Compared("decision.field." + field, asked, Objects.requireNonNullElse(file, ""), likeness);
    }

    private Compared in(Here here) {
        return new Compared(here.text(name), orNone(here, asked), orNone(here, file), likeness);
    }

    private static String orNone(Here here, String value) {
        return value.isEmpty() ? here.text("decision.compare.none") : value;
    }

    private static String phones(Applicant who) {
        return Stream.of(who.phone(), who.mobile())
                .filter(number -> !number.isEmpty())
                .map(Telephone::shown)
                .collect(Collectors.joining(", "));
    }

    private static String nature(Here here, Subscriber.Kind kind) {
        return here.text("onboarding.identity.nature." + IdentityForm.key(kind));
    }

    private static Likeness natures(Applicant who, Subscriber file) {
        return who.nature() == file.kind() ? Likeness.SAME : Likeness.DIFFERENT;
    }

    public boolean differs() {
        return likeness == Likeness.NEAR || likeness == Likeness.DIFFERENT;
    }

    public String tone() {
        return switch (likeness) {
            case SAME -> "status--good";
            case NEAR, DIFFERENT -> "status--warn";
            case NOTHING -> "";
        };
    }

    public String icon() {
        return switch (likeness) {
            case SAME -> "check";
            case NEAR -> "circle-alert";
            case DIFFERENT -> "circle-x";
            case NOTHING -> "minus";
        };
    }

    public String verdict() {
        return "decision." + likeness.name().toLowerCase(Locale.ROOT);
    }
}
