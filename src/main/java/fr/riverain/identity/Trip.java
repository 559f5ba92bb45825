package fr.riverain.identity;

/**
 * Somebody is away at FranceConnect: what has to come back with them, and what they went for.
 *
 * @param back the page of ours from which they left
 */
public record Trip(String state, String nonce, Wish wish, String back) {

    /** No more is asked of FranceConnect than what it is for. */
    public enum Wish {
        SIGN_IN("openid given_name given_name_array family_name preferred_username"),
        LINK(SIGN_IN.scope),
        IDENTITY(SIGN_IN.scope + " gender");

        private final String scope;

        Wish(String scope) {
            this.scope = scope;
        }

        String scope() {
            return scope;
        }
    }
}
