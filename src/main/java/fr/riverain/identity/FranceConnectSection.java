package fr.riverain.identity;

import fr.riverain.portal.Portal;
import fr.riverain.portal.PortalSection;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads "franceconnect" in portal.yaml. */
public final class FranceConnectSection implements PortalSection<FranceConnectSaid> {

    private static final Pattern ISSUER = Pattern.compile("https://[a-z0-9.-]+(/[A-Za-z0-9._-]+)*");
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    @Override
    public String name() {
        return "franceconnect";
    }

    @Override
    public Class<FranceConnectSaid> type() {
        return FranceConnectSaid.class;
    }

    @Override
    public void check(FranceConnectSaid said, Portal portal, Consumer<String> refuse) {
        if (!ISSUER.matcher(said.issuer()).matches()) {
            refuse.accept("franceconnect.issuer '%s' is no issuer; write https://oidc.franceconnect.gouv.fr/api/v2"
                    .formatted(said.issuer()));
        }
        if (!CLIENT.matcher(said.clientId()).matches()) {
            refuse.accept("franceconnect.client-id is letters, digits, - and _, as FranceConnect gave it");
        }
    }
}
