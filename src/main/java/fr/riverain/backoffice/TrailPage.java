package fr.riverain.backoffice;

import fr.riverain.platform.Deed;
import fr.riverain.platform.Page;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was done, the latest first.
 *
 * @param own whether it is what the agent did, or everything
 */
public record TrailPage(Here here, Agent agent, Page<Deed> deeds, boolean own) implements View {

    /** A deed that no text knows is shown by its key: better than not at all. */
    public String words(Deed deed) {
        var key = "deed." + deed.what();
        return here.portal().texts(here.language()).has(key) ? here.text(key) : deed.what();
    }

    public String details(Deed deed) {
        return deed.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(this::detail)
                .collect(Collectors.joining(", "));
    }

    /** In words, where it is one of a few things that have some. */
    private String detail(Map.Entry<String, String> said) {
        var key = "deed.%s.%s".formatted(said.getKey(), said.getValue());
        return here.portal().texts(here.language()).has(key) ? here.text(key) : said.getValue();
    }

    /** What it was about, where that has no page of its own. */
    public String about(Deed deed) {
        var key = "deed.about." + deed.aboutKind();
        return here.portal().texts(here.language()).has(key) ? here.text(key) : "";
    }

    public String path() {
        return own ? "/gestion/journal/moi" : "/gestion/journal";
    }

    @Override
    public String template() {
        return "backoffice/trail";
    }
}
