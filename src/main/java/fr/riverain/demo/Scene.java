package fr.riverain.demo;

import fr.riverain.portal.Portal;
import fr.riverain.portal.Service;
import fr.riverain.portal.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One portal as the demo's page introduces it. */
public record Scene(
        Portal portal, Words words, Cast cast, List<PaperLine> papers, List<String> hints, List<AgentLine> agents) {

    /**
     * Somebody with a paper in hand.
     *
     * @param facts what is printed on the paper, in a line
     */
    public record PaperLine(String name, String path, String facts) {}

    /**
     * An agent with what their telephone would show.
     *
     * @param role the end of the key of the text that names it
     */
    public record AgentLine(String role, String email, String code) {}

    public String slug() {
        return portal.slug();
    }

    public String picture() {
        return portal.look().picture();
    }

    public String space() {
        return words.text("word.space");
    }

    /** Eau, assainissement. */
    public String services() {
        return Arrays.stream(Service.values())
                .filter(portal.services()::contains)
                .map(service -> words.text("demo.service." + service.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }
}
