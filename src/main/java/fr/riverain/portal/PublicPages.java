package fr.riverain.portal;

import fr.riverain.platform.OpenPaths;
import java.util.List;
import org.springframework.stereotype.Component;

/** What anybody may read, signed in or not. */
@Component
class PublicPages implements OpenPaths {

    @Override
    public List<String> patterns() {
        return List.of(
                "/a-quoi-sert",
                "/aide",
                "/aide/procedures/*",
                "/france-services",
                "/le-service",
                "/plan-du-site",
                "/mentions-legales",
                "/cgu",
                "/donnees-personnelles",
                "/accessibilite");
    }
}
