package fr.riverain.onboarding;

import fr.riverain.backoffice.Agent;
import fr.riverain.contract.Candidate;
import fr.riverain.contract.Likeness;
import fr.riverain.contract.SubscriberSheet;
import fr.riverain.platform.Deed;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody says, side by side with those whom billing knows and who may be them; and the agent's answer. */
public final class DecisionPage implements View {

    private final Here here;
    private final Agent agent;
    private final Examined examined;
    private final Form typed;
    private final List<Problem> problems;

    /** Everything that an agent is shown about one request. */
    record Examined(
            Visit visit,
            Request request,
            Due due,
            List<Candidate> candidates,
            List<Candidate> found,
            List<Deed> deeds,
            boolean changed,
            boolean taken) {}

    DecisionPage(Here here, Agent agent, Examined examined, Form typed, List<Problem> problems) {
        this.here = here;
        this.agent = agent;
        this.examined = examined;
        this.typed = typed;
        this.problems = problems;
    }

    static String path(Request request) {
        return Queue.PATH + "/" + request.attempt() + "/decision";
    }

    public Here here() {
        return here;
    }

    public Agent agent() {
        return agent;
    }

    public List<Problem> problems() {
        return problems;
    }

    public Optional<String> wrong(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::sentence)
                .findFirst();
    }

    public String title() {
        var title = here.text("decision.title", applicant().name());
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    public String name() {
        return applicant().name();
    }

    public String action() {
        return path(examined.request());
    }

    public Due due() {
        return examined.due();
    }

    public String about() {
        var terms = examined.visit()
                .progress()
                .path()
                .find(Evidence.TermsAccepted.class)
                .map(accepted -> here.text(
                        "decision.terms",
                        accepted.document().substring(accepted.document().indexOf(' ') + 1)))
                .orElse("–");
        return here.text(
                "decision.about",
                examined.request().reference(),
                here.moment(examined.request().askedAt()),
                terms);
    }

    private Applicant applicant() {
        return Applicant.of(examined.visit().progress().path());
    }

    private String email() {
        return examined.visit().progress().path().email().orElse("");
    }

    /** What the request says, in the order of its form. */
    public List<Compared> declared() {
        var who = applicant();
        var said = new ArrayList<Compared>();
        add(
                said,
                "onboarding.identity.nature",
                here.text("onboarding.identity.nature." + IdentityForm.key(who.nature())));
        add(said, "onboarding.identity.societe", who.company());
        add(said, who.acts() ? "decision.for" : "onboarding.identity.nom", called(who));
        examined.visit()
                .progress()
                .path()
                .citizen()
                .ifPresent(_ -> add(said, "decision.vouched-for", here.text("decision.vouched-for.franceconnect")));
        add(said, "onboarding.identity.adresse", who.address().oneLine());
        add(said, "onboarding.identity.telephone", Telephone.shown(who.phone()));
        add(said, "onboarding.identity.mobile", Telephone.shown(who.mobile()));
        add(said, "onboarding.email.label", email());
        return said;
    }

    private String called(Applicant who) {
        return who.title() == Applicant.Title.NONE
                ? who.person()
                : here.text("onboarding.identity.civilite." + who.title().key()) + " " + who.person();
    }

    private void add(List<Compared> said, String key, String value) {
        if (!value.isEmpty()) {
            said.add(new Compared(here.text(key), value, "", Likeness.NOTHING));
        }
    }

    public List<Candidate> candidates() {
        return examined.candidates();
    }

    public List<Candidate> found() {
        return examined.found();
    }

    /** Those whom the file suggests, and those whom the agent found besides. */
    public List<Candidate> all() {
        return Stream.concat(candidates().stream(), found().stream().filter(one -> candidates().stream()
                        .noneMatch(other ->
                                other.subscriber().id().equals(one.subscriber().id()))))
                .toList();
    }

    public String sheet(Candidate candidate) {
        return SubscriberSheet.path(candidate.subscriber().id());
    }

    public String id(Candidate candidate) {
        return candidate.subscriber().id().value().toString();
    }

    /** Same name, same street… */
    public String why(Candidate candidate) {
        var like = candidate.resemblance();
        var why = Stream.of(
                        why("company", like.company()),
                        why("last-name", like.lastName()),
                        why("first-name", like.firstName()),
                        why("address", like.address()),
                        why("phone", like.phone()),
                        why("email", like.email()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return why.isEmpty() ? here.text("decision.why.none") : why;
    }

    private Optional<String> why(String field, Likeness likeness) {
        return switch (likeness) {
            case SAME -> Optional.of(here.text("decision.why.%s.same".formatted(field)));
            case NEAR -> Optional.of(here.text("decision.why.%s.near".formatted(field)));
            case DIFFERENT, NOTHING -> Optional.empty();
        };
    }

    public List<Compared> compare(Candidate candidate) {
        return Compared.all(here, applicant(), email(), candidate);
    }

    public String accounts(Candidate candidate) {
        return candidate.accounts().isEmpty()
                ? here.text("decision.account.none")
                : here.text("decision.account.some", candidate.accounts().size());
    }

    public List<String> reasons() {
        return Arrays.stream(DecliningReason.values()).map(DecliningReason::key).toList();
    }

    /** What would be sent, as the list shows it. */
    public String reason(String key) {
        return here.text(key.equals("other") ? "decision.reason.other" : "onboarding.declined." + key);
    }

    public String typed(String field) {
        return typed.get(field);
    }

    /** Of what is shown: an answer to anything else is asked again. */
    public String seen() {
        return examined.visit().seenByAgent();
    }

    /** What was asked, by whom and when; nothing if nothing was. */
    public Optional<String> question() {
        return examined.visit().question().map(Evidence.Question::words);
    }

    public String asked() {
        return examined.visit()
                .question()
                .map(question -> here.text("decision.asked-by", question.by(), here.moment(question.at())))
                .orElse("");
    }

    public Optional<String> reply() {
        return examined.visit().reply().map(Evidence.Reply::words);
    }

    /** What has become of the question. */
    public String replied() {
        var visit = examined.visit();
        return visit.reply()
                .map(reply -> here.text("decision.replied", here.moment(reply.at())))
                .orElseGet(() -> examined.request().turn() == Request.Turn.PERSON
                        ? here.text(
                                "decision.awaited",
                                visit.question()
                                        .map(one -> here.moment(one.until()))
                                        .orElse(""))
                        : here.text("decision.corrected"));
    }

    public boolean changed() {
        return examined.changed();
    }

    /** The address that has opened an account in the meantime. */
    public Optional<String> taken() {
        return Optional.of(email()).filter(_ -> examined.taken());
    }

    public List<Deed> deeds() {
        return examined.deeds();
    }

    public String received() {
        return here.moment(examined.request().askedAt());
    }

    public String words(Deed deed) {
        var key = "deed." + deed.what();
        return here.portal().texts(here.language()).has(key) ? here.text(key) : deed.what();
    }

    @Override
    public String template() {
        return "onboarding/decision";
    }
}
