package fr.riverain.demo;

import java.util.List;

/**
 * Somebody whom the played FranceConnect knows.
 *
 * @param usageName the name that they go by, where it is not the family's
 */
record PlayedCitizen(
        String key, List<String> givenNames, String familyName, String usageName, String gender, String birthdate) {

    /** Of the cast: one with an account at loudunais, one who asks for one there without a key, one with a key. */
    static final List<PlayedCitizen> ALL = List.of(
            new PlayedCitizen("yann", List.of("Yann", "Marie"), "Moncontour", "", "male", "1981-05-04"),
            new PlayedCitizen("odile", List.of("Odile", "Jeanne"), "Marçay", "Ceaux", "female", "1957-11-19"),
            new PlayedCitizen("jean-michel", List.of("Jean-Michel"), "Fontaine", "", "male", "1969-02-28"));

    String called() {
        return givenNames.getFirst() + " " + (usageName.isEmpty() ? familyName : usageName);
    }
}
