package fr.riverain.onboarding;

import fr.riverain.contract.Address;
import fr.riverain.contract.Subscriber;
import fr.riverain.onboarding.Ask.Field;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the papers are printed from: shown to whoever has proven that they are theirs, and corrected by the utility only. */
record KnownToBilling(Optional<Subscriber> subscriber) {

    static final KnownToBilling NOTHING = new KnownToBilling(Optional.empty());

    /** What is not asked, since billing says it. */
    Set<Field> owned() {
        var owned = EnumSet.noneOf(Field.class);
        subscriber.ifPresent(one -> {
            own(owned, Field.COMPANY, one.company());
            own(owned, Field.LAST_NAME, one.lastName());
            own(owned, Field.FIRST_NAME, one.firstName());
            own(owned, Field.ADDRESS, one.address().street());
        });
        return owned;
    }

    private static void own(Set<Field> owned, Field field, @Nullable String said) {
        if (said != null && !said.isBlank()) {
            owned.add(field);
        }
    }

    Section.Known shown() {
        return new Section.Known(
                said(Field.COMPANY, company()),
                said(Field.LAST_NAME, lastName()),
                said(Field.FIRST_NAME, firstName()),
                said(Field.ADDRESS, address().map(Address::oneLine).orElse("")));
    }

    private Optional<String> said(Field field, String value) {
        return Optional.of(value).filter(_ -> owned().contains(field));
    }

    String company() {
        return subscriber.map(Subscriber::company).orElse("");
    }

    String lastName() {
        return subscriber.map(Subscriber::lastName).orElse("");
    }

    String firstName() {
        return subscriber.map(Subscriber::firstName).orElse("");
    }

    Optional<Address> address() {
        return subscriber.map(Subscriber::address);
    }

    Optional<Subscriber.Kind> nature() {
        return subscriber.map(Subscriber::kind);
    }

    /** Billing writes it in many ways. */
    Optional<Applicant.Title> title() {
        var said = subscriber.map(Subscriber::title).orElse("").toLowerCase(Locale.ROOT);
        if (said.startsWith("mme") || said.startsWith("mlle") || said.startsWith("mad")) {
            return Optional.of(Applicant.Title.MME);
        }
        return said.startsWith("m") ? Optional.of(Applicant.Title.M) : Optional.empty();
    }

    private Optional<String> number() {
        return subscriber.map(Subscriber::phone).flatMap(Telephone::international);
    }

    String phone() {
        return number().filter(number -> !isMobile(number)).orElse("");
    }

    String mobile() {
        return number().filter(KnownToBilling::isMobile).orElse("");
    }

    private static boolean isMobile(String number) {
        return Telephone.mayBeMobile(number);
    }

    /** The same person, with what billing knows in place of what was typed. */
    Applicant over(Applicant typed) {
        var owned = owned();
        return new Applicant(
                typed.nature(),
                typed.title(),
                owned.contains(Field.COMPANY) ? company() : typed.company(),
                owned.contains(Field.LAST_NAME) ? lastName() : typed.lastName(),
                owned.contains(Field.FIRST_NAME) ? firstName() : typed.firstName(),
                typed.phone(),
                typed.mobile(),
                owned.contains(Field.ADDRESS) ? address().orElseThrow() : typed.address());
    }
}
