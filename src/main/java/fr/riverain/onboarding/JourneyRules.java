package fr.riverain.onboarding;

import fr.riverain.contract.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a declared journey must not be, each told in a sentence that helps whoever wrote it. */
final class JourneyRules {

    /** An attempt is kept this long after its last answer, so no link can outlive it. */
    static final Duration LONGEST = Duration.ofDays(14);

    /** … and this long while an agent is to answer. */
    static final Duration LONGEST_REVIEW = Duration.ofDays(60);

    /** How long an agent's question waits for its answer. */
    static final Duration LONGEST_QUESTION = Duration.ofDays(30);

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final int MOST_WORKING_DAYS = 30;
    private static final Set<String> TAKEN = Set.of("etat", "envois", "signalement");
    private static final Set<String> DOCUMENTS = Set.of("cgu");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** A rule looks at one way through, and at how it ends. */
    private interface Rule {
        Stream<String> broken(Way way);
    }

    private static final List<Rule> RULES = List.of(
            JourneyRules::pagesHaveQuestions,
            JourneyRules::choicesHaveBranches,
            JourneyRules::slugsAreAddresses,
            JourneyRules::slugsAreTakenOnce,
            JourneyRules::questionsAreAskedOnce,
            JourneyRules::whatIsAwaitedStandsAlone,
            JourneyRules::linksHaveAnAddress,
            JourneyRules::codesHaveAPhone,
            JourneyRules::prefillingHasAProof,
            JourneyRules::proofsAreStrongEnough,
            JourneyRules::proofsForAnAddressHaveOne,
            JourneyRules::secretRefusalsEndInALink,
            JourneyRules::durationsMakeSense,
            JourneyRules::documentsExist,
            JourneyRules::everyWayEndsWithALogin,
            JourneyRules::somethingIsConfirmed,
            JourneyRules::signingInNeedsALink,
            JourneyRules::replacingAPasswordNeedsAProof,
            JourneyRules::agentsAnswerInTime,
            JourneyRules::agentsWriteToWhomTheyAnswer,
            JourneyRules::agentsSignNobodyIn);

    private JourneyRules() {}

    /** Every sentence once, in the order of the rules. */
    static List<String> broken(Journey journey, Finish finish) {
        if (journey.steps().isEmpty()) {
            return List.of("the journey has no page");
        }
        var ways = journey.ways().stream().map(steps -> new Way(steps, finish)).toList();
        return Stream.concat(
                        RULES.stream().flatMap(rule -> ways.stream().flatMap(rule::broken)), needless(ways, finish))
                .distinct()
                .toList();
    }

    private static Stream<String> needless(List<Way> ways, Finish finish) {
        return finish.confirmsAfterwards() && ways.stream().allMatch(way -> way.asks(Ask.EmailLink.class))
                ? Stream.of(
                        "finish, confirm-email: every way has an email-link, so nothing is left to confirm afterwards")
                : Stream.empty();
    }

    private static Stream<String> pagesHaveQuestions(Way way) {
        return way.pages().filter(page -> page.asks().isEmpty()).map(page -> "page %s asks nothing"
                .formatted(page.slug()));
    }

    private static Stream<String> choicesHaveBranches(Way way) {
        return way.steps().stream()
                .filter(step ->
                        step instanceof Step.Choice choice && choice.branches().size() < 2)
                .map(step -> "the choice %s needs at least two branches".formatted(step.slug()));
    }

    private static Stream<String> slugsAreAddresses(Way way) {
        return way.steps().stream().map(Step::slug).<String>mapMulti((slug, refuse) -> {
            if (TAKEN.contains(slug)) {
                refuse.accept("no page may be called %s: the program answers there itself".formatted(slug));
            }
            if (!SLUG.matcher(slug).matches()) {
                refuse.accept("page %s: a page’s name is its address: small letters without accents, digits, dashes"
                        .formatted(slug));
            }
        });
    }

    private static Stream<String> slugsAreTakenOnce(Way way) {
        var seen = new HashSet<String>();
        return way.steps().stream()
                .map(Step::slug)
                .filter(slug -> !seen.add(slug))
                .map("two pages on one way are called %s"::formatted);
    }

    private static Stream<String> questionsAreAskedOnce(Way way) {
        var seen = new HashSet<Class<?>>();
        return way.each(
                (page, ask) -> !seen.add(ask.getClass()),
                (page, ask) ->
                        "page %s asks for %s, which is asked before on the same way".formatted(page, ask.kind()));
    }

    private static Stream<String> whatIsAwaitedStandsAlone(Way way) {
        return way.pages().filter(page -> page.asks().size() > 1).flatMap(page -> page.asks().stream()
                .filter(Ask::awaited)
                .map(ask ->
                        "page %s: %s is waited for, and needs a page of its own".formatted(page.slug(), ask.kind())));
    }

    private static Stream<String> linksHaveAnAddress(Way way) {
        return way.each(
                (page, ask) -> ask instanceof Ask.EmailLink && !way.asksBefore(page, Ask.Login.class),
                (page, _) -> "page %s sends a link, and no page before it asks for an address (login)".formatted(page));
    }

    private static Stream<String> codesHaveAPhone(Way way) {
        return way.each(
                (page, ask) -> ask instanceof Ask.PhoneCode && !way.asksBefore(page, Ask.Phone.class),
                (page, _) -> "page %s sends a code, and no page before it asks for a number (phone)".formatted(page));
    }

    private static Stream<String> prefillingHasAProof(Way way) {
        return way.each(
                (page, ask) -> ask instanceof Ask.Identity identity
                        && identity.isPrefilled()
                        && !way.asksBefore(page, Ask.Proof.class),
                (page, _) -> "page %s fills the identity in, and no page before it says whose it is (proof)"
                        .formatted(page));
    }

    /** The login's address, where billing knows it, counts as one fact. */
    private static Stream<String> proofsAreStrongEnough(Way way) {
        return way.each(
                (_, ask) -> ask instanceof Ask.Proof proof
                        && proof.facts().stream().noneMatch(Fact::secret)
                        && Set.copyOf(proof.facts()).size() + (proof.needsKnownAddress() ? 1 : 0) < 2,
                (page, _) -> "page %s: a proof needs a secret fact (a key, a password) or two facts".formatted(page));
    }

    private static Stream<String> proofsForAnAddressHaveOne(Way way) {
        return way.each(
                (page, ask) -> ask instanceof Ask.Proof proof
                        && proof.needsKnownAddress()
                        && !way.asksUntil(page, Ask.Login.class),
                (page, _) -> "page %s compares with the login’s address, which no page asks for until there"
                        .formatted(page));
    }

    private static Stream<String> secretRefusalsEndInALink(Way way) {
        return way.each(
                (page, ask) -> ask instanceof Ask.Proof proof
                        && !proof.discloses()
                        && !way.asksAfter(page, Ask.EmailLink.class),
                (page, _) -> "page %s does not tell a wrong proof (disclose: false): an email-link must follow"
                        .formatted(page));
    }

    private static Stream<String> durationsMakeSense(Way way) {
        return way.each(
                (_, ask) -> valid(ask).anyMatch(valid -> valid.compareTo(SHORTEST) < 0 || valid.compareTo(LONGEST) > 0),
                (page, ask) -> "page %s: %s is valid from one minute to fourteen days".formatted(page, ask.kind()));
    }

    private static Stream<Duration> valid(Ask ask) {
        return switch (ask) {
            case Ask.EmailLink(var valid) -> Stream.of(valid);
            case Ask.PhoneCode(var valid) -> Stream.of(valid);
            case Ask.Commune _, Ask.Proof _, Ask.Login _, Ask.Password _, Ask.Phone _ -> Stream.empty();
            case Ask.FranceConnect _, Ask.Identity _, Ask.Terms _, Ask.Human _, Ask.AgentApproval _ -> Stream.empty();
        };
    }

    private static Stream<String> documentsExist(Way way) {
        return way.each(
                (_, ask) -> ask instanceof Ask.Terms(var document) && !DOCUMENTS.contains(document),
                (page, _) -> "page %s: unknown document; known: %s".formatted(page, String.join(", ", DOCUMENTS)));
    }

    private static Stream<String> everyWayEndsWithALogin(Way way) {
        var refused = new ArrayList<String>();
        if (!way.asks(Ask.Login.class)) {
            refused.add("%s ends without a login".formatted(way));
        }
        var passwords = way.all().filter(ask -> ask instanceof Ask.Password || ask.equals(new Ask.Login(true)));
        if (way.asks(Ask.Login.class) && passwords.count() != 1) {
            refused.add("%s must ask for one password: with the login, or on a page of its own".formatted(way));
        }
        return refused.stream();
    }

    private static Stream<String> somethingIsConfirmed(Way way) {
        var refused = new ArrayList<String>();
        if (!way.asks(Ask.EmailLink.class) && !way.asks(Ask.PhoneCode.class)) {
            refused.add("%s confirms neither an address (email-link) nor a number (phone-code)".formatted(way));
        }
        if (!way.asks(Ask.EmailLink.class) && !way.finish().confirmsAfterwards()) {
            refused.add("%s: an address is confirmed by an email-link, or afterwards (finish, confirm-email)"
                    .formatted(way));
        }
        return refused.stream();
    }

    private static Stream<String> signingInNeedsALink(Way way) {
        return way.finish().signsIn() && !way.asks(Ask.EmailLink.class)
                ? Stream.of("%s: sign-in: automatic needs an email-link".formatted(way))
                : Stream.empty();
    }

    private static Stream<String> replacingAPasswordNeedsAProof(Way way) {
        var proven = way.all().anyMatch(ask -> ask instanceof Ask.Proof proof && proof.needsKnownAddress());
        return way.finish().replacesPasswords() && !(proven && way.asks(Ask.EmailLink.class))
                ? Stream.of("%s: existing-account: replace-password needs a proof of-login-address and an email-link"
                        .formatted(way))
                : Stream.empty();
    }

    private static Stream<String> agentsAnswerInTime(Way way) {
        return way.each(
                (_, ask) -> ask instanceof Ask.AgentApproval(var within)
                        && within != null
                        && (within < 1 || within > MOST_WORKING_DAYS),
                (page, _) -> "page %s: agent-approval, within: from 1 to %d working days"
                        .formatted(page, MOST_WORKING_DAYS));
    }

    /** What they ask is answered from a link, which hands the request to whoever opens it. */
    private static Stream<String> agentsWriteToWhomTheyAnswer(Way way) {
        return way.each(
                (page, ask) -> ask instanceof Ask.AgentApproval && !way.asksBefore(page, Ask.EmailLink.class),
                (page, _) -> "page %s: agent-approval needs an email-link on a page before it".formatted(page));
    }

    private static Stream<String> agentsSignNobodyIn(Way way) {
        return way.finish().signsIn() && way.asks(Ask.AgentApproval.class)
                ? Stream.of("%s ends when an agent answers: sign-in: automatic signs nobody in then".formatted(way))
                : Stream.empty();
    }

    /** One way through the journey. */
    private record Way(List<Step> steps, Finish finish) {

        private interface Where<T> {
            T look(String page, Ask ask);
        }

        Stream<Step.Page> pages() {
            return steps.stream().filter(Step.Page.class::isInstance).map(Step.Page.class::cast);
        }

        Stream<Ask> all() {
            return steps.stream().flatMap(Step::asking);
        }

        boolean asks(Class<? extends Ask> kind) {
            return all().anyMatch(kind::isInstance);
        }

        Stream<String> each(Where<Boolean> wrong, Where<String> sentence) {
            return pages().flatMap(page -> page.asks().stream()
                    .filter(ask -> wrong.look(page.slug(), ask))
                    .map(ask -> sentence.look(page.slug(), ask)));
        }

        boolean asksBefore(String page, Class<? extends Ask> kind) {
            return has(kind, at -> at < index(page));
        }

        boolean asksUntil(String page, Class<? extends Ask> kind) {
            return has(kind, at -> at <= index(page));
        }

        boolean asksAfter(String page, Class<? extends Ask> kind) {
            return has(kind, at -> at > index(page));
        }

        private boolean has(Class<? extends Ask> kind, Function<Integer, Boolean> where) {
            return Stream.iterate(0, at -> at < steps.size(), at -> at + 1)
                    .filter(where::apply)
                    .flatMap(at -> steps.get(at).asking())
                    .anyMatch(kind::isInstance);
        }

        private int index(String page) {
            return steps.stream().map(Step::slug).toList().indexOf(page);
        }

        @Override
        public String toString() {
            return "the way "
                    + String.join(" → ", steps.stream().map(Step::slug).toList());
        }
    }
}
