package fr.riverain.contract.web;

import fr.riverain.contract.Fact;
import fr.riverain.contract.LinkingContracts.Reason;
import fr.riverain.contract.PaperDrawing;
import fr.riverain.contract.PaperNotice;
import fr.riverain.contract.Scan;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The form that asks for what a paper says.
 *
 * @param typed what is shown again; a secret is not
 * @param together said of all fields at once: which number is wrong is not told
 */
public record LinkingPage(
        Here here, Map<Fact, String> typed, Optional<Scan> scan, List<Problem> problems, Optional<String> together)
        implements View {

    public LinkingPage {
        here = PaperNotice.path(scan).map(here::at).orElse(here);
    }

    static LinkingPage fresh(Here here, List<Fact> facts, Optional<Scan> scan) {
        var known = known(scan);
        var typed = new LinkedHashMap<Fact, String>();
        facts.forEach(fact -> typed.put(fact, known.getOrDefault(fact, "")));
        return new LinkingPage(here, typed, scan, List.of(), Optional.empty());
    }

    static Map<Fact, String> known(Optional<Scan> scan) {
        return scan.filter(Scan.Known.class::isInstance)
                .map(found -> ((Scan.Known) found).facts())
                .orElse(Map.of());
    }

    static LinkingPage missing(Here here, Map<Fact, String> typed, Optional<Scan> scan, List<Fact> missing) {
        var problems = missing.stream()
                .map(fact -> new Problem(fact.slug(), here.text("fact.%s.missing".formatted(fact.slug()))))
                .toList();
        return new LinkingPage(here, typed, scan, problems, Optional.empty());
    }

    static LinkingPage refused(Here here, Map<Fact, String> typed, Optional<Scan> scan, Reason reason) {
        return together(here, typed, scan, here.text("linking." + reason.name().toLowerCase(Locale.ROOT)));
    }

    static LinkingPage wait(Here here, Map<Fact, String> typed, Optional<Scan> scan, String until) {
        return together(here, typed, scan, here.text("linking.wait", until));
    }

    private static LinkingPage together(Here here, Map<Fact, String> typed, Optional<Scan> scan, String sentence) {
        var first = typed.keySet().iterator().next().slug();
        return new LinkingPage(here, typed, scan, List.of(new Problem(first, sentence)), Optional.of(sentence));
    }

    public String title() {
        var title = here.text("linking.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    public List<Fact> facts() {
        return List.copyOf(typed.keySet());
    }

    public PaperDrawing drawing() {
        return PaperDrawing.of(here, facts().stream().map(Fact::slug).toList());
    }

    public String value(Fact fact) {
        return fact.secret() ? "" : typed.getOrDefault(fact, "");
    }

    /** A secret of the paper that was scanned: it is known here, and not shown. */
    public boolean kept(Fact fact) {
        return fact.secret() && known(scan).containsKey(fact);
    }

    public String paper() {
        return PaperNotice.token(scan).orElse("");
    }

    public Optional<PaperNotice> notice() {
        return scan.map(found -> new PaperNotice(here, found, "linking.scanned"));
    }

    public Optional<String> wrong(Fact fact) {
        return together.isPresent()
                ? Optional.empty()
                : problems.stream()
                        .filter(problem -> problem.field().equals(fact.slug()))
                        .map(Problem::sentence)
                        .findFirst();
    }

    @Override
    public String template() {
        return "contract/linking";
    }
}
