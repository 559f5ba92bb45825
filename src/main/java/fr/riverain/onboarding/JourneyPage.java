package fr.riverain.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.riverain.contract.PaperNotice;
import fr.riverain.contract.Scan;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A page of questions, or a fork in the road. */
public final class JourneyPage implements View {

    private final Here here;
    private final Visit visit;
    private final Step step;
    private final List<Section> sections;
    private final Wrongs wrongs;

    private final Optional<AttemptId> resume;
    private final Optional<Scan> scan;

    private JourneyPage(
            Here here,
            Visit visit,
            Step step,
            List<Section> sections,
            List<Wrong> wrongs,
            Optional<AttemptId> resume,
            Optional<Scan> scan) {
        this.here = PaperNotice.path(scan).map(here::at).orElse(here);
        this.visit = visit;
        this.step = step;
        this.sections = sections;
        this.wrongs = new Wrongs(here, wrongs);
        this.resume = resume;
        this.scan = scan;
    }

    static JourneyPage of(Here here, Outcome.Shown shown) {
        return new JourneyPage(
                here, shown.visit(), shown.step(), shown.sections(), List.of(), Optional.empty(), Optional.empty());
    }

    static JourneyPage of(Here here, Outcome.Refused refused) {
        return new JourneyPage(
                here,
                refused.visit(),
                refused.step(),
                refused.sections(),
                refused.wrongs(),
                Optional.empty(),
                Optional.empty());
    }

    static JourneyPage first(Here here, Outcome.Shown shown, Optional<AttemptId> resume, Optional<Scan> scan) {
        return new JourneyPage(here, shown.visit(), shown.step(), shown.sections(), List.of(), resume, scan);
    }

    @Override
    public String template() {
        return waiting().isPresent() ? "onboarding/wait" : "onboarding/page";
    }

    public Here here() {
        return here;
    }

    public List<Section> sections() {
        return sections;
    }

    public Wrongs wrongs() {
        return wrongs;
    }

    public Steps steps() {
        return Steps.of(here, visit, step);
    }

    public String name() {
        return here.text(PageTexts.label(step));
    }

    public String title() {
        return unserved()
                .map(commune -> here.text("onboarding.commune.unserved.title", commune.name()))
                .orElseGet(() -> here.text(PageTexts.title(step)));
    }

    /** Nothing where the title says all. */
    public String lead() {
        return unserved()
                .map(_ -> here.text("onboarding.commune.unserved.lead"))
                .orElseGet(() -> own(".lead"));
    }

    public String submit() {
        var own = own(".submit");
        return own.isEmpty() ? here.text("onboarding.continue") : own;
    }

    /** The way out beside the button, where the portal's pages have one. */
    public String cancel() {
        return own(".cancel");
    }

    /** What is said below a fork, with whom to call. */
    public String note() {
        var phone = here.portal().identity().phone();
        return own(".note").isEmpty() ? "" : here.rich(PageTexts.label(step) + ".note", phone.number(), phone.link());
    }

    private String own(String what) {
        var key = PageTexts.label(step) + what;
        return here.portal().texts(here.language()).has(key) ? here.text(key) : "";
    }

    /** Before the first answer there is no attempt: nobody leaves a trace by looking. */
    public String action() {
        return isFirst() ? "/inscription" : visit.path(step);
    }

    /** There and back to this page. */
    public String franceConnect() {
        return "/franceconnect?pour=identite&vers=" + URLEncoder.encode(action(), UTF_8);
    }

    public boolean isFirst() {
        return !visit.attempt().begun();
    }

    /** What to have at hand, read from the journey: « votre dernière facture, pour le numéro de contrat… ». A fork tells. */
    public List<String> needed() {
        return isFirst() && branches().isEmpty() ? Needed.by(here, Visit.journey(here.portal())) : List.of();
    }

    /** Where this browser left off, if it did. */
    public Optional<String> resume() {
        return resume.map(AttemptId::path);
    }

    /** The token of the paper that was scanned, to be sent along with the first answer. */
    public String paper() {
        return PaperNotice.token(scan).orElse("");
    }

    /** What is said about the code that was scanned. */
    public Optional<PaperNotice> notice() {
        return scan.map(found -> new PaperNotice(here, found, recognized()));
    }

    private String recognized() {
        if (sections.stream().anyMatch(Section.Proof.class::isInstance)) {
            return "paper.scan.known";
        }
        return Visit.journey(here.portal()).asks().anyMatch(Ask.Proof.class::isInstance)
                ? "onboarding.paper.ahead"
                : "onboarding.paper.after";
    }

    /** For whoever has an account already: back to the paper, once signed in. */
    public Optional<String> door() {
        return PaperNotice.path(scan).map(path -> "/connexion?vers=" + path);
    }

    public String attempt() {
        return visit.attempt().id().path();
    }

    /** The page before, or none at the first. */
    public Optional<Option> back() {
        return visit.progress()
                .previous(step)
                .map(before -> new Option(visit.path(before), here.text(PageTexts.label(before)), ""));
    }

    /** Where the address can be corrected. */
    public String correct() {
        return visit.progress().asking(Ask.Login.class).map(visit::path).orElse(attempt());
    }

    /** Where another number can be given. */
    public String changePhone() {
        return visit.progress().asking(Ask.Phone.class).map(visit::path).orElse(attempt());
    }

    public boolean hasPlaces() {
        return !here.portal().identity().places().isEmpty();
    }

    /** Where somebody helps, one after the other. */
    public String places() {
        return here.portal().identity().places().stream()
                .map(place -> place.name())
                .collect(Collectors.joining(", "));
    }

    /** Whether everything has to be filled in: a page without fields says nothing about them. */
    public boolean hasFields() {
        return sections.stream()
                .anyMatch(section -> section instanceof Section.Login
                        || section instanceof Section.Proof
                        || section instanceof Section.Identity
                        || section instanceof Section.Password);
    }

    /** Who runs the contract, once the commune has told. */
    public Optional<String> operator() {
        return sections.stream().anyMatch(Section.Commune.class::isInstance)
                ? Optional.empty()
                : visit.progress()
                        .path()
                        .operator()
                        .flatMap(code -> Letters.operator(here.portal(), code))
                        .map(operator -> operator.name());
    }

    public Optional<Section.Waiting> waiting() {
        return sections.stream()
                .filter(Section.Waiting.class::isInstance)
                .map(Section.Waiting.class::cast)
                .findFirst();
    }

    private Optional<Section.Commune> unserved() {
        return sections.stream()
                .filter(section -> section instanceof Section.Commune commune && commune.unserved())
                .map(Section.Commune.class::cast)
                .findFirst();
    }

    /** The branches of a fork; none on a page of questions. */
    public List<Branch> branches() {
        var branches = new ArrayList<Branch>();
        if (step instanceof Step.Choice choice) {
            choice.branches()
                    .keySet()
                    .forEach(branch -> branches.add(new Branch(
                            branch,
                            own("." + branch + ".title"),
                            own("." + branch + ".text"),
                            here.text(PageTexts.branch(choice, branch)))));
        }
        return branches;
    }

    public String choice() {
        return step.slug();
    }

    /** What billing knows of whoever has proven who they are. */
    public Optional<Section.Identity> known() {
        return sections.stream()
                .filter(Section.Identity.class::isInstance)
                .map(Section.Identity.class::cast)
                .filter(identity -> identity.known().isPresent())
                .findFirst();
    }

    /** Whether a key is asked for, with which there may be trouble. */
    public boolean asksForKey() {
        return sections.stream()
                .anyMatch(section -> section instanceof Section.Proof proof
                        && proof.fields().stream().anyMatch(Section.Field::grouped));
    }

    /** The fork at which somebody may say that they have no key. */
    public Optional<String> withoutKey() {
        return visit.progress()
                .previous(step)
                .filter(Step.Choice.class::isInstance)
                .map(visit::path);
    }

    /** Whether the paper has opened an account already: there are other ways in then. */
    public boolean used() {
        return wrongs.all().stream().anyMatch(wrong -> wrong.key().equals(ProofHandler.USED));
    }

    public record Option(String value, String label, String text) {}

    /** A way that may be taken. */
    public record Branch(String value, String title, String text, String button) {}
}
