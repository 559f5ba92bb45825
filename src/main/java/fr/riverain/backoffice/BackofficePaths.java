package fr.riverain.backoffice;

import fr.riverain.platform.OpenPaths;
import java.util.List;
import org.springframework.stereotype.Component;

/** The agents' door, and the one-time links that lead to it. */
@Component
class BackofficePaths implements OpenPaths {

    @Override
    public List<String> patterns() {
        return List.of("/gestion/connexion", "/gestion/connexion/**", "/gestion/invitation/**");
    }
}
