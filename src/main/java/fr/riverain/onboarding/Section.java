package fr.riverain.onboarding;

import fr.riverain.identity.PasswordRules.Checked;
import fr.riverain.identity.ProofOfWork.Task;
import fr.riverain.portal.Here;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of one question, as a page shows them. Public for the templates. */
public sealed interface Section {

    /**
     * The commune.
     *
     * @param chosen its INSEE code; empty before anything was chosen
     * @param searched the name or postcode that was typed
     * @param found what it may mean, where it may mean several
     * @param operator who runs the service there; empty where nobody of this portal does
     */
    record Commune(
            List<Option> listed,
            String chosen,
            String name,
            Optional<Operator> operator,
            String searched,
            List<Option> found)
            implements Section {

        public boolean unserved() {
            return !chosen.isEmpty() && operator.isEmpty();
        }

        public boolean isListed() {
            return listed.stream().anyMatch(option -> option.value().equals(chosen));
        }
    }

    record Option(String value, String label) {}

    record Operator(String code, String name) {}

    /**
     * The address to sign in with.
     *
     * @param password whether one is chosen here
     * @param kept whether one was chosen before: empty fields keep it
     */
    record Login(String email, boolean password, boolean kept, List<Checked> rules) implements Section {}

    /** A password, for this address. */
    record Password(String email, boolean kept, List<Checked> rules) implements Section {}

    /**
     * What papers say.
     *
     * @param operator who prints them
     */
    record Proof(List<Field> fields, Optional<String> operator) implements Section {

        public List<String> facts() {
            return fields.stream().map(Field::fact).toList();
        }
    }

    /**
     * One fact of a paper.
     *
     * @param fact its slug: the field's name, and part of the keys of its texts
     * @param value as it was typed; nothing where it is secret
     * @param kept why it may be left empty, as the end of a text's key; nothing where it may not
     * @param mark its number in the drawing; none where it is the only one
     */
    record Field(String fact, String value, boolean secret, Optional<String> kept, Optional<Integer> mark) {

        public String text(String what) {
            return "fact.%s.%s".formatted(fact, what);
        }

        /** The width says how much is expected. */
        public String width(Here here) {
            var length = here.text(text("sample")).length();
            return length <= 9 ? "input--7" : length <= 12 ? "input--11" : "input--19";
        }

        /** A key of a known form, which a script checks and groups while it is typed. */
        public boolean grouped() {
            return fact.equals("activation-key");
        }

        public boolean numeric() {
            return fact.equals("contract-number") || fact.equals("subscriber-number");
        }
    }

    /**
     * FranceConnect, as an offer.
     *
     * @param offered whether it can be asked at all
     * @param without whether somebody has said that they go on without it
     */
    record FranceConnect(boolean offered, Optional<Known> known, boolean without) implements Section {}

    /**
     * Who somebody is.
     *
     * @param asked the fields that are asked for: what billing knows of them is not
     * @param values what the form's fields hold
     * @param known what billing says, where somebody has proven that it is theirs
     * @param reported whether an error in it was reported a moment ago
     */
    record Identity(List<String> asked, Map<String, String> values, Optional<Known> known, boolean reported)
            implements Section {

        public boolean asks(String field) {
            return asked.contains(field);
        }

        public String value(String field) {
            return values.getOrDefault(field, "");
        }

        public boolean chosen(String field, String value) {
            return value(field).equals(value);
        }

        /** Whether the other names are those of somebody who acts for it. */
        public boolean isCompany() {
            return known.flatMap(Known::company).isPresent();
        }
    }

    /** What billing knows of somebody. */
    record Known(
            Optional<String> company,
            Optional<String> lastName,
            Optional<String> firstName,
            Optional<String> address) {}

    /**
     * Consent.
     *
     * @param document its name, and the address where it is read
     * @param newer whether an older version was agreed to
     */
    record Terms(String document, String version, LocalDate since, boolean accepted, boolean newer)
            implements Section {}

    /**
     * A mobile, and the ways a code can come.
     *
     * @param chosen the way that is marked
     */
    record Phone(String number, List<Ask.Channel> ways, Ask.Channel chosen) implements Section {

        public List<Option> options(Here here) {
            return ways.stream()
                    .map(way -> new Option(way.slug(), here.text("onboarding.phone.by." + way.slug())))
                    .toList();
        }

        public boolean isChosen(Option option) {
            return option.value().equals(chosen.slug());
        }
    }

    /**
     * Waiting for a code, which is typed here.
     *
     * @param number masked
     * @param known whether it was confirmed before: nothing needs to be typed
     * @param until the hour at which the code that was sent last ends; empty where none lives
     * @param againFrom the hour from which another may be asked for; empty where it is past
     */
    record Code(
            String number,
            Ask.Channel by,
            boolean known,
            String valid,
            String until,
            String againFrom,
            List<Ask.Channel> ways)
            implements Section {

        public String by(String key) {
            return key + "." + by.slug();
        }

        public String sameWay() {
            return by.slug();
        }

        public List<String> otherWays() {
            return ways.stream().filter(way -> way != by).map(Ask.Channel::slug).toList();
        }
    }

    /**
     * A moment of work for a machine.
     *
     * @param task nothing where it was done before
     * @param box whether a box is to be ticked besides
     */
    record Human(@Nullable Task task, boolean box, boolean ticked) implements Section {

        static Human done() {
            return new Human(null, false, false);
        }
    }

    /**
     * Waiting for the link to be pressed.
     *
     * @param until when the link that was sent last ends; nothing where none was sent
     * @param endedOn when the proven contract ended, if it did
     */
    record Waiting(String address, Duration valid, Optional<Instant> until, Optional<LocalDate> endedOn)
            implements Section {}

    /**
     * Waiting for an agent's answer.
     *
     * @param by the day by which it is promised
     * @param name whose contracts they would be
     */
    record Review(
            String reference,
            Optional<Instant> askedAt,
            Optional<LocalDate> by,
            String email,
            String name,
            String address,
            Optional<Question> question)
            implements Section {}

    /**
     * What an agent wants to know first.
     *
     * @param path where it is answered
     */
    record Question(String words, String path) {}
}
