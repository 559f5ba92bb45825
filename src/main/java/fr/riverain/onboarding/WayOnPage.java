package fr.riverain.onboarding;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Phone;
import java.util.Optional;
import java.util.stream.Stream;

/** Something ended here, or never was: what it is, and a way on. No dead end anywhere. */
public record WayOnPage(Here here, Kind kind, String argument) implements View {

    public enum Kind {
        /** The journey has questions that this version cannot ask. */
        NOT_OPEN("/contact", "/france-services"),
        /** Everything was answered before. */
        FINISHED("/", ""),
        /** The attempt moved to where the link was opened, and goes on there. */
        MOVED("", ""),
        /** … and has ended there. */
        FINISHED_ELSEWHERE("/connexion", ""),
        /** The attempt is too old. */
        EXPIRED("/inscription", "/connexion"),
        /** No such attempt for this browser. */
        UNKNOWN("/inscription", "/connexion"),
        /** The address opened an account in the meantime. */
        TAKEN("/connexion", "/mot-de-passe-oublie"),
        LINK_UNKNOWN("/inscription", "/connexion"),
        /** The link was pressed before. */
        LINK_PRESSED("/connexion", "/mot-de-passe-oublie"),
        /** … by this browser, which goes on. */
        LINK_PRESSED_HERE("", ""),
        LINK_SUPERSEDED("/inscription", ""),
        LINK_SENT("", ""),
        /** « Ce n’est pas moi ». */
        FORGOTTEN("/", "/contact"),
        /** The contract could not be added. */
        NOT_ADDED("/contrats", "/contact");

        private final String first;
        private final String second;

        Kind(String first, String second) {
            this.first = first;
            this.second = second;
        }

        String key() {
            return "onboarding.way-on."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static WayOnPage of(Here here, Kind kind) {
        return new WayOnPage(here, kind, "");
    }

    public String title() {
        return here.text(kind.key() + ".title");
    }

    public String lead() {
        return here.rich(kind.key() + ".lead", argument);
    }

    public Optional<String> first() {
        return path(kind == Kind.LINK_PRESSED_HERE ? argument : kind.first);
    }

    public Optional<String> second() {
        return path(kind.second);
    }

    private static Optional<String> path(String path) {
        return Stream.of(path).filter(one -> !one.isEmpty()).findFirst();
    }

    public String label(String which) {
        return here.text(kind.key() + "." + which);
    }

    public Phone phone() {
        return here.portal().identity().phones().getFirst();
    }

    @Override
    public String template() {
        return "onboarding/way-on";
    }
}
