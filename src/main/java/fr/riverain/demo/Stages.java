package fr.riverain.demo;

import fr.riverain.portal.Language;
import fr.riverain.portal.Portals;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

@Component
@Profile("demo")
class Stages {

    private final Portals portals;

    Stages(Portals portals) {
        this.portals = portals;
    }

    Stage at(String path, Language language) {
        return new Stage(portals.all().getFirst().in(language), path);
    }
}
