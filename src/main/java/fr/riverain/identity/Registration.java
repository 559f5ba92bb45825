package fr.riverain.identity;

import fr.riverain.portal.Portal;

/** A portal, as FranceConnect knows it. */
record Registration(String issuer, String client, String secret, Portal portal) {

    /** Where FranceConnect sends people back to: declared there, to the letter. */
    String redirect() {
        return portal.url("/franceconnect/retour");
    }

    /** … and after they have left it. */
    String farewell() {
        return portal.url("/franceconnect/deconnexion/retour");
    }

    @Override
    public String toString() {
        return "%s at %s".formatted(client, issuer);
    }
}
