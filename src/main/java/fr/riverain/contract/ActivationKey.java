package fr.riverain.contract;

import fr.riverain.platform.Tokens;

/**
 * A key that we make: fifteen signs of chance, 67 bits, and a check. Of signs that look alike there is one at most. Their number is a
 * prime, so that whoever checks the sum notices each wrong sign, and each two that were swapped. Nothing here reads what is typed:
 * billing's own keys have other forms.
 */
record ActivationKey(String signs) {

    static final String ALPHABET = "23456789ACEFHJKMNPRTWXY";

    private static final int CHANCE = 15;

    static ActivationKey fresh() {
        return checked(Tokens.signs(ALPHABET, CHANCE));
    }

    static ActivationKey checked(String chance) {
        var sum = 0;
        for (var at = 0; at < CHANCE; at++) {
            sum += (at + 1) * ALPHABET.indexOf(chance.charAt(at));
        }
        return new ActivationKey(chance + ALPHABET.charAt(sum % ALPHABET.length()));
    }

    /** As it is printed, in groups of four. */
    String printed() {
        return signs.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** It opens a door: no log shows it. */
    @Override
    public String toString() {
        return "activation key";
    }
}
