package fr.riverain.platform;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says that the program is up, and where to knock. */
@Component
class Doorstep {

    private static final Logger log = LoggerFactory.getLogger(Doorstep.class);

    private final Environment environment;

    Doorstep(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        var port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            log.info(
                    "Open http://localhost:{}/ in a browser of this machine. Ctrl-C stops it, what you did is kept.",
                    port);
        } else {
            log.info(
                    "Riverain {} serves on port {}, health on port {}",
                    Objects.requireNonNullElse(DataDirectory.programVersion(), "from classes"),
                    port,
                    environment.getProperty("local.management.port", "none"));
        }
    }
}
