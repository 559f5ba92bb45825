package fr.riverain.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who the utility is, and how to reach it: what its legal pages, its contact page and the foot of its mails say.
 *
 * @param legalForm what it is in law: a public establishment, a company
 * @param website the institution's own site, which the portal is not
 * @param emergency answered at any hour; a waste service has none
 * @param partner whose logo stands beside its own, as partner.svg in the folder
 * @param places where somebody helps in person
 */
public record Identity(
        String name,
        String legalName,
        Bilingual legalForm,
        List<Registration> registrations,
        @Nullable String vatNumber,
        Director publicationDirector,
        Host host,
        List<String> headOffice,
        @Nullable List<String> postalAddress,
        @Nullable String website,
        String email,
        List<Phone> phones,
        @Nullable Phone emergency,
        DataProtection dataProtection,
        @Nullable Partner partner,
        List<Place> places) {

    /** One authority may have several SIRETs: one for water, one for sanitation. */
    public record Registration(Bilingual label, String siret) {

        /** 493 587 471 00035, as it is read aloud. */
        public String spaced() {
            return siret.replaceFirst("(\\d{3})(\\d{3})(\\d{3})(\\d{5})", "$1\u00a0$2\u00a0$3\u00a0$4");
        }
    }

    /** Who answers in law for what the portal publishes. */
    public record Director(String name, Bilingual office) {}

    /** Where the program runs: the law wants a name, an address and a telephone. */
    public record Host(String name, List<String> address, String phone) {}

    /** The greater body that a utility belongs to. */
    public record Partner(String name) {}

    /** Who answers questions about personal data. */
    public record DataProtection(String email, @Nullable List<String> address) {}

    /** An agency of the utility, a town hall, a France services house. */
    public record Place(
            Kind kind,
            String name,
            List<String> address,
            @Nullable Bilingual hours,
            @Nullable String phone) {

        public enum Kind {
            AGENCY,
            FRANCE_SERVICES
        }
    }

    public List<String> post() {
        return postalAddress == null ? headOffice : postalAddress;
    }

    public Phone phone() {
        return phones.getFirst();
    }

    public List<Place> places(Place.Kind kind) {
        return places.stream().filter(place -> place.kind() == kind).toList();
    }
}
