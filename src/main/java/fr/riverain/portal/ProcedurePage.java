package fr.riverain.portal;

import fr.riverain.platform.View;
import java.util.List;
import java.util.stream.IntStream;

/** « Fiche procédure n° 1 »: step by step, to be printed and handed out. A portal has as many as its texts number. */
public record ProcedurePage(Here here, int number) implements View {

    static List<ProcedurePage> all(Here here) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> new ProcedurePage(here, number))
                .takeWhile(ProcedurePage::exists)
                .toList();
    }

    boolean exists() {
        return here.portal().texts(here.language()).has(key(".title"));
    }

    private String key(String what) {
        return "procedure." + number + what;
    }

    public String path() {
        return "/aide/procedures/" + number;
    }

    public String title() {
        return here.text("procedures.title", number, here.text(key(".title")));
    }

    public List<String> steps() {
        return here.numbered(key(".step"));
    }

    public Phone phone() {
        return here.portal().identity().phone();
    }

    @Override
    public String template() {
        return "portal/procedure";
    }
}
