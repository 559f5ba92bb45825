package fr.riverain.identity;

/**
 * What somebody needs to leave FranceConnect, when they leave us.
 *
 * @param session the digest of the session that was opened by it; none yet, where no account is linked
 */
public record Farewell(String idToken, String state, String session) {

    @Override
    public String toString() {
        return "a farewell";
    }
}
