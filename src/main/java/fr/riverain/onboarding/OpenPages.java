package fr.riverain.onboarding;

import fr.riverain.platform.OpenPaths;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody is signed in on the way to an account. */
@Component
class OpenPages implements OpenPaths {

    @Override
    public List<String> patterns() {
        return List.of("/inscription", "/inscription/**", "/papier/*", "/confirmation/*", "/confirmation/*/envois");
    }
}
