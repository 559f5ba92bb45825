package fr.riverain.identity;

/**
 * How somebody answers for their second factor.
 *
 * @param code the six digits of the moment, or a recovery code
 * @param passkey what the browser says of a passkey, or nothing
 */
public record FactorAnswer(String code, String passkey) {

    public static FactorAnswer code(String typed) {
        return new FactorAnswer(typed, "");
    }
}
