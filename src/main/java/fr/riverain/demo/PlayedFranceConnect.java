package fr.riverain.demo;

import fr.riverain.identity.FranceConnectSaid;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the portals of the demo have declared to their FranceConnect, as a real portal does once and by hand. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class PlayedFranceConnect implements PlayedIssuer.Clients {

    static final String PATH = "/demo/franceconnect/api/v2";

    private final Portals portals;
    private final String secret;

    PlayedFranceConnect(Portals portals, @Value("${riverain.franceconnect.trial.secret}") String secret) {
        this.portals = portals;
        this.secret = secret;
    }

    @Bean
    PlayedIssuer playedIssuer(
            @Value("${riverain.franceconnect.trial.issuer}") String name,
            PlayedFranceConnect declared,
            InstantSource clock) {
        return new PlayedIssuer(name, declared, clock);
    }

    private Optional<Portal> find(String client) {
        return portals.all().stream()
                .filter(portal -> portal.section(FranceConnectSaid.class)
                        .filter(said -> said.clientId().equals(client))
                        .isPresent())
                .findFirst();
    }

    String portal(String client) {
        return find(client).map(Portal::name).orElse("");
    }

    @Override
    public boolean knows(String client) {
        return find(client).isPresent();
    }

    @Override
    public boolean declares(String client, String address) {
        return find(client)
                .filter(portal -> Set.of(
                                portal.url("/franceconnect/retour"), portal.url("/franceconnect/deconnexion/retour"))
                        .contains(address))
                .isPresent();
    }

    @Override
    public String secret() {
        return secret;
    }
}
