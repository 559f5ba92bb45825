package fr.riverain.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the utility is, and how to reach it: what its legal pages, its contact page and the foot of its mails say. */
public record Identity(
        String name,
        String legalName,
        List<Registration> registrations,
        @Nullable String vatNumber,
        String publicationDirector,
        Host host,
        List<String> headOffice,
        @Nullable List<String> postalAddress,
        @Nullable String website,
        String email,
        List<Phone> phones,
        @Nullable Phone emergency,
        String dataProtection,
        List<Place> places) {

    /** One authority may have several SIRETs: one for water, one for sanitation. */
    public record Registration(String label, String siret) {}

    public record Host(String name, String address, String phone) {}

    public record Phone(String number, String hours) {

        /** As a link wants it: 04 65 71 13 00 is tel:+33465711300. */
        public String link() {
            var digits = number.replaceAll("\\D", "");
            return "tel:" + (digits.startsWith("0") ? "+33" + digits.substring(1) : digits);
        }
    }

    /** Where somebody helps in person: an agency, a France services house. */
    public record Place(
            String name,
            String address,
            @Nullable String hours,
            @Nullable String phone) {}

    public List<String> post() {
        return postalAddress == null ? headOffice : postalAddress;
    }
}
