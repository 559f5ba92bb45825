package fr.riverain.identity;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who FranceConnect says that somebody is. Its names are those of the civil register.
 *
 * @param subject the same each time for one person at one portal, and for nobody else
 * @param usageName the name that somebody goes by, where it is not the family's; else empty
 * @param firstName the first of their first names
 * @param gender female, male, or nothing where it was not asked
 */
public record Citizen(
        String subject, String familyName, String usageName, String firstName, String gender, Instant provenAt) {

    /** Odile Ceaux. */
    public String name() {
        return Stream.of(firstName, lastName()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    public String lastName() {
        return usageName.isEmpty() ? familyName : usageName;
    }

    /** A log must not name people. */
    @Override
    public String toString() {
        return "a citizen";
    }
}
