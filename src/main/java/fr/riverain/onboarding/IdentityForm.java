package fr.riverain.onboarding;

import fr.riverain.contract.Address;
import fr.riverain.contract.Subscriber;
import fr.riverain.onboarding.Ask.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was typed about oneself, field by field, and what is wrong with it. */
record IdentityForm(Form form) {

    /** Says that the form had these fields: of choices that were not made nothing is sent. */
    static final String SENT = "identite";

    static final String NATURE = "nature";
    static final String TITLE = "civilite";
    static final String COMPANY = "societe";
    static final String LAST_NAME = "nom";
    static final String FIRST_NAME = "prenom";
    static final String PHONE = "telephone";
    static final String MOBILE = "mobile";
    static final String STREET = "rue";
    static final String EXTRA = "complement";
    static final String POSTCODE = "code-postal";
    static final String TOWN = "commune";

    private static final int LONGEST = 100;
    private static final Pattern FRENCH_POSTCODE = Pattern.compile("\\d{5}");

    boolean sent() {
        return form.knows(SENT);
    }

    Optional<Subscriber.Kind> nature() {
        return Arrays.stream(Subscriber.Kind.values())
                .filter(kind -> key(kind).equals(form.get(NATURE)))
                .findFirst();
    }

    Optional<Applicant.Title> title() {
        return Arrays.stream(Applicant.Title.values())
                .filter(title -> title.key().equals(form.get(TITLE)))
                .findFirst();
    }

    static String key(Subscriber.Kind nature) {
        return nature.name().toLowerCase(Locale.ROOT);
    }

    /** What the form says; a number that makes no sense is left out, and refused. */
    Applicant applicant() {
        var nature = nature().orElse(Subscriber.Kind.PERSON);
        return new Applicant(
                nature,
                title().orElse(Applicant.Title.NONE),
                nature == Subscriber.Kind.PERSON ? "" : line(COMPANY),
                line(LAST_NAME),
                line(FIRST_NAME),
                Telephone.international(form.get(PHONE)).orElse(""),
                Telephone.international(form.get(MOBILE)).orElse(""),
                new Address(line(STREET), line(EXTRA), line(POSTCODE).replace(" ", ""), line(TOWN)));
    }

    /** In the order of the page. */
    List<Wrong> wrongs(Field field) {
        return switch (field) {
            case LEGAL_NATURE -> nature().isEmpty() ? missing(NATURE) : List.of();
            case TITLE -> title().isEmpty() ? missing(TITLE) : List.of();
            case COMPANY ->
                nature().filter(kind -> kind != Subscriber.Kind.PERSON).isPresent() ? needed(COMPANY) : List.of();
            case LAST_NAME -> needed(LAST_NAME);
            case FIRST_NAME -> needed(FIRST_NAME);
            case PHONE -> number(PHONE);
            case MOBILE -> mobile();
            case ADDRESS -> address();
        };
    }

    private List<Wrong> needed(String field) {
        return form.has(field) ? length(field) : missing(field);
    }

    private List<Wrong> length(String field) {
        return line(field).length() > LONGEST
                ? List.of(Wrong.at(field, "onboarding.identity.too-long", LONGEST))
                : List.of();
    }

    private List<Wrong> number(String field) {
        return form.has(field) && Telephone.international(form.get(field)).isEmpty()
                ? List.of(Wrong.at(field, "onboarding.identity.telephone.wrong"))
                : List.of();
    }

    private List<Wrong> mobile() {
        var landline = Telephone.international(form.get(MOBILE)).filter(number -> !Telephone.mayBeMobile(number));
        return landline.isPresent() ? List.of(Wrong.at(MOBILE, "onboarding.identity.mobile.wrong")) : number(MOBILE);
    }

    private List<Wrong> address() {
        var wrongs = new ArrayList<Wrong>();
        wrongs.addAll(needed(STREET));
        wrongs.addAll(length(EXTRA));
        wrongs.addAll(
                FRENCH_POSTCODE.matcher(form.get(POSTCODE).replace(" ", "")).matches() ? List.of() : missing(POSTCODE));
        wrongs.addAll(needed(TOWN));
        return wrongs;
    }

    private static List<Wrong> missing(String field) {
        return List.of(Wrong.at(field, "onboarding.identity.%s.missing".formatted(field)));
    }

    /** One line, whatever was pasted. */
    private String line(String field) {
        return form.get(field).replaceAll("\\s+", " ");
    }
}
