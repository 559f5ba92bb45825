package fr.riverain.identity;

import fr.riverain.platform.RefusedAtStart;
import fr.riverain.portal.Portal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is no business of a portal's file: the secrets that FranceConnect gave.
 *
 * @param secrets by the portal's folder; an environment variable cannot write its dashes, so they do not count
 * @param trial an issuer on this machine, asked in place of every portal's own
 */
@ConfigurationProperties("riverain.franceconnect")
record FranceConnectSettings(
        @DefaultValue Map<String, String> secrets,
        @DefaultValue Trial trial) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");

    record Trial(
            @DefaultValue("") String issuer,
            @DefaultValue("") String secret) {

        public Trial {
            if (!issuer.isEmpty() && !isHere(URI.create(issuer))) {
                throw new RefusedAtStart(
                        "riverain.franceconnect.trial.issuer is for trying out, and on this machine: FranceConnect’s own address belongs in portal.yaml.");
            }
        }

        boolean on() {
            return !issuer.isEmpty();
        }

        @Override
        public String toString() {
            return issuer;
        }
    }

    /** Nothing where the portal knows nothing of FranceConnect, or the installation no secret of the portal. */
    Optional<Registration> of(Portal portal) {
        return portal.section(FranceConnectSaid.class)
                .flatMap(said -> trial.on()
                        ? Optional.of(new Registration(trial.issuer(), said.clientId(), trial.secret(), portal))
                        : secret(portal)
                                .map(secret -> new Registration(said.issuer(), said.clientId(), secret, portal)));
    }

    private Optional<String> secret(Portal portal) {
        var slug = plain(portal.slug());
        return secrets.entrySet().stream()
                .filter(entry ->
                        plain(entry.getKey()).equals(slug) && !entry.getValue().isBlank())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** As the environment names it. */
    static String variable(Portal portal) {
        return "RIVERAIN_FRANCECONNECT_SECRETS_" + plain(portal.slug()).toUpperCase(java.util.Locale.ROOT);
    }

    private static String plain(String name) {
        return name.replace("-", "");
    }

    static boolean isHere(URI address) {
        return "http".equals(address.getScheme()) && HERE.contains(address.getHost());
    }

    @Override
    public String toString() {
        return "secrets of " + secrets.keySet();
    }
}
