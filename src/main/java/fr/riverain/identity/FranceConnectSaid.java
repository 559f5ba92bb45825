package fr.riverain.identity;

/**
 * Who a portal is to FranceConnect, the section "franceconnect" of its file.
 *
 * @param issuer whose identities count; all its other addresses are found behind it
 * @param clientId what FranceConnect calls the portal; the secret that goes with it is a setting of the installation
 */
public record FranceConnectSaid(String issuer, String clientId) {}
