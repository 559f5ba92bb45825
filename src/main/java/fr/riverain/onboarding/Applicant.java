package fr.riverain.onboarding;

import fr.riverain.contract.Address;
import fr.riverain.contract.Subscriber;
import fr.riverain.onboarding.Ask.Field;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who somebody says they are: a person, or somebody who acts for a company. What was not asked is empty.
 *
 * @param phone in international form, as the mobile
 */
record Applicant(
        Subscriber.Kind nature,
        Title title,
        String company,
        String lastName,
        String firstName,
        String phone,
        String mobile,
        Address address) {

    /** How somebody wants to be addressed; nobody has to say. */
    enum Title {
        MME,
        M,
        NONE;

        /** The end of the keys of its texts, and the value of the form's field. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Applicant of(Map<Field, String> fields) {
        var nature = fields.getOrDefault(Field.LEGAL_NATURE, "");
        var title = fields.getOrDefault(Field.TITLE, "");
        return new Applicant(
                nature.isEmpty() ? Subscriber.Kind.PERSON : Subscriber.Kind.valueOf(nature),
                title.isEmpty() ? Title.NONE : Title.valueOf(title),
                fields.getOrDefault(Field.COMPANY, ""),
                fields.getOrDefault(Field.LAST_NAME, ""),
                fields.getOrDefault(Field.FIRST_NAME, ""),
                fields.getOrDefault(Field.PHONE, ""),
                fields.getOrDefault(Field.MOBILE, ""),
                address(fields.getOrDefault(Field.ADDRESS, "")));
    }

    static Applicant of(Path path) {
        return of(path.find(Evidence.IdentityGiven.class)
                .map(Evidence.IdentityGiven::fields)
                .orElse(Map.of()));
    }

    Map<Field, String> fields() {
        var fields = new EnumMap<Field, String>(Field.class);
        fields.put(Field.LEGAL_NATURE, nature.name());
        fields.put(Field.TITLE, title.name());
        fields.put(Field.COMPANY, company);
        fields.put(Field.LAST_NAME, lastName);
        fields.put(Field.FIRST_NAME, firstName);
        fields.put(Field.PHONE, phone);
        fields.put(Field.MOBILE, mobile);
        fields.put(Field.ADDRESS, lines(address));
        return fields;
    }

    /** The same, by these names. */
    Applicant named(String family, String first) {
        return new Applicant(nature, title, company, family, first, phone, mobile, address);
    }

    /** Odile Ceaux, whoever she acts for. */
    String person() {
        return Stream.of(firstName, lastName).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** What the contract would be in the name of. */
    String name() {
        return company.isEmpty() ? person() : company;
    }

    boolean acts() {
        return !company.isEmpty();
    }

    private static String lines(Address address) {
        return Stream.of(address.street(), address.extra(), address.postcode(), address.town())
                .map(line -> line == null ? "" : line)
                .collect(Collectors.joining("\n"));
    }

    private static Address address(String lines) {
        var parts = lines.split("\n", -1);
        return parts.length == 4 ? new Address(parts[0], parts[1], parts[2], parts[3]) : new Address("", "", "", "");
    }
}
