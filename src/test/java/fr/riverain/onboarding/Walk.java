package fr.riverain.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.account.MobileNumber;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One person's way through a portal's journey: what they type on each page, and the page on which they are. */
final class Walk {

    static final String PASSWORD = "Garrigue.7412!";

    /** What everybody at loudunais says, and that it was agreed to. */
    static final Map<String, String> AGREED = Map.of(
            "identite",
            "oui",
            "nature",
            "person",
            "civilite",
            "mme",
            "telephone",
            "05 49 98 00 00",
            "cgu",
            "1.0",
            "robot",
            "oui");

    final TestGuest guest;
    final String mailbox;
    private final Map<String, Map<String, String>> answers;
    private final String number;
    private final Pages pages;
    private String attempt = "";
    private String link = "";

    /**
     * Where things happen.
     *
     * @param code where the code is typed
     * @param telling where one reads what tells this walk from others
     * @param last where the message is waited for, or whose answer ends the way
     * @param vouchedFor where FranceConnect is taken
     */
    private record Pages(String code, String telling, String last, String vouchedFor) {

        static final Pages BY_MAIL = new Pages("", "confirmation", "confirmation", "");
        static final Pages BY_PHONE = new Pages("code", "votre-portable", "votre-compte", "");
        static final Pages BY_FRANCECONNECT = new Pages("", "confirmation", "confirmation", "votre-demande");

        static Pages of(Way way) {
            var last = way.asks(Ask.EmailLink.class)
                    ? way.page(Ask.EmailLink.class)
                    : way.steps().getLast().slug();
            var vouchedFor = way.vouchedFor() ? way.page(Ask.FranceConnect.class) : "";
            return way.asks(Ask.Phone.class)
                    ? new Pages(way.page(Ask.PhoneCode.class), way.page(Ask.Phone.class), last, vouchedFor)
                    : new Pages("", last, last, vouchedFor);
        }
    }

    private Walk(TestGuest guest, String mailbox, Map<String, Map<String, String>> answers) {
        this(guest, mailbox, "", Pages.BY_MAIL, answers);
    }

    private Walk(
            TestGuest guest, String mailbox, String number, Pages pages, Map<String, Map<String, String>> answers) {
        this.guest = guest;
        this.mailbox = mailbox;
        this.number = number;
        this.pages = pages;
        this.answers = answers;
    }

    /** As a household would that reads the pages. */
    static Walk along(Way way, TestGuest guest, Household household) {
        var number = way.asks(Ask.Phone.class) ? household.mobile() : "";
        return new Walk(guest, household.mailbox(), number, Pages.of(way), way.answers(household));
    }

    static Walk on(TestGuest guest) {
        var number = TestJourneys.next();
        return switch (guest.portal().slug()) {
            case "marseille" -> marseille(guest, "personne%d@example.org".formatted(number), "4512367", "D14FA052817");
            case "aix" -> aix(guest, "personne%d@example.org".formatted(number));
            case "clermontais" ->
                clermontais(guest, "usager%d@example.org".formatted(number), "%07d".formatted(40000 + number));
            case "garonne" ->
                garonne(
                        guest,
                        "foyer%d@example.org".formatted(number),
                        "+3363998%04d".formatted(number),
                        "CG4%05d".formatted(number),
                        "Lavoir-%04d".formatted(number));
            default -> throw new IllegalArgumentException(guest.portal().slug());
        };
    }

    /** « loudunais » has two ways: « loudunais avec clé » and « loudunais sans clé ». */
    static Walk of(TestGuest guest, String way) {
        if (!way.startsWith("loudunais")) {
            return on(guest);
        }
        var number = TestJourneys.next();
        var mailbox = "usager%d@example.org".formatted(number);
        return way.endsWith("avec clé")
                ? withKey(guest, mailbox, TestJourneys.key(number))
                : withoutKey(guest, mailbox, "Ceaux", "Odile");
    }

    static Walk withKey(TestGuest guest, String mailbox, String key) {
        var answers = new LinkedHashMap<String, Map<String, String>>();
        answers.put("cle", Map.of("cle", "avec-cle"));
        answers.put("votre-cle", Map.of("activation-key", key));
        answers.put("vos-informations", login(mailbox, AGREED));
        answers.put("confirmation", Map.of());
        return new Walk(guest, mailbox, answers);
    }

    static Walk withoutKey(TestGuest guest, String mailbox, String lastName, String firstName) {
        var answers = new LinkedHashMap<String, Map<String, String>>();
        var person = new HashMap<>(AGREED);
        person.putAll(Map.of(
                "nom", lastName,
                "prenom", firstName,
                "rue", "4 place Sainte-Croix",
                "code-postal", "86200",
                "commune", "Loudun"));
        answers.put("cle", Map.of("cle", "sans-cle"));
        answers.put("votre-demande", login(mailbox, person));
        answers.put("confirmation", Map.of());
        answers.put("examen", Map.of());
        return new Walk(guest, mailbox, answers);
    }

    /** Who they are is not typed: whatever a form says of it besides does not count. */
    static Walk byFranceConnect(TestGuest guest, String mailbox) {
        var typed = withoutKey(guest, mailbox, "Nobody", "Nothing");
        return new Walk(guest, mailbox, "", Pages.BY_FRANCECONNECT, typed.answers);
    }

    static Walk marseille(TestGuest guest, String mailbox, String contract, String meter) {
        var answers = new LinkedHashMap<String, Map<String, String>>();
        answers.put("votre-commune", Map.of("commune", "13074", "operateur", "sem"));
        answers.put("votre-compte", login(mailbox, Map.of("contract-number", contract, "meter-serial", meter)));
        answers.put("confirmation", Map.of());
        return new Walk(guest, mailbox, answers);
    }

    static Walk aix(TestGuest guest, String mailbox) {
        var answers = new LinkedHashMap<String, Map<String, String>>();
        answers.put("votre-compte", login(mailbox, Map.of()));
        answers.put("confirmation", Map.of());
        return new Walk(guest, mailbox, answers);
    }

    static Walk clermontais(TestGuest guest, String mailbox, String number) {
        var answers = new LinkedHashMap<String, Map<String, String>>();
        answers.put("votre-code", Map.of("email", mailbox, "subscriber-number", number));
        answers.put("confirmation", Map.of());
        answers.put("mot-de-passe", Map.of("mot-de-passe", PASSWORD, "confirmation", PASSWORD));
        return new Walk(guest, mailbox, answers);
    }

    static Walk garonne(TestGuest guest, String mailbox, String number, String login, String password) {
        var answers = new LinkedHashMap<String, Map<String, String>>();
        answers.put("votre-portable", Map.of("portable", number, "par", "sms"));
        answers.put("code", Map.of());
        answers.put("votre-facture", Map.of("invoice-login", login, "invoice-password", password));
        answers.put("votre-compte", login(mailbox, Map.of()));
        return new Walk(guest, mailbox, number, Pages.BY_PHONE, answers);
    }

    static Map<String, String> login(String mailbox, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.putAll(Map.of("email", mailbox, "mot-de-passe", PASSWORD, "confirmation", PASSWORD));
        return Map.copyOf(fields);
    }

    Map<String, String> answers(String slug) {
        return answers.getOrDefault(slug, Map.of());
    }

    Iterable<String> slugs() {
        return answers.keySet();
    }

    /** The first page, answered: an attempt begins. */
    MvcTestResult begin() {
        var answer = guest.post("/inscription", answers.values().iterator().next());
        var path = TestGuest.goesTo(answer);
        attempt = path.substring(0, path.lastIndexOf('/'));
        assertThat(attempt).matches("/inscription/[0-9a-f-]{36}");
        return answer;
    }

    String attempt() {
        return attempt;
    }

    String page(String slug) {
        return attempt + "/" + slug;
    }

    /** With the work of a machine done, where the page asks for it. */
    MvcTestResult answer(String slug) {
        if (slug.equals(pages.vouchedFor())) {
            goesToFranceConnect();
        }
        return answer(slug, slug.equals(pages.code()) ? Map.of("code", guest.code(number, 1)) : answers(slug));
    }

    MvcTestResult answer(String slug, Map<String, String> fields) {
        return guest.post(page(slug), guest.proven(page(slug), fields));
    }

    /** There and back again. */
    String goesToFranceConnect() {
        var page = page(pages.vouchedFor());
        return guest.toFranceConnect("/franceconnect?pour=identite&vers=" + page, "Odile", "Ceaux-" + mailbox);
    }

    String number() {
        return number;
    }

    /** What tells this walk from others, on the page that shows it. */
    String told() {
        return number.isEmpty() ? mailbox : new MobileNumber(number).national();
    }

    String telling() {
        return pages.telling();
    }

    /** The page whose answer ends the way: the message is waited for there, where one comes last. */
    String last() {
        return pages.last();
    }

    String current() {
        var path = guest.follow(attempt);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Answers page after page until the message is waited for, or but for the last one. */
    Walk toTheLink() {
        begin();
        for (var step = current(); !step.equals(last()); step = current()) {
            TestGuest.goesTo(answer(step));
        }
        return this;
    }

    /** The link of the first message. */
    String link() {
        if (link.isEmpty()) {
            link = guest.link(mailbox, 1);
        }
        return link;
    }

    /** … and to the end, in the browser that began. */
    MvcTestResult toTheEnd() {
        toTheLink();
        if (pages.equals(Pages.BY_PHONE) || !pages.telling().equals(last())) {
            return answer(last());
        }
        var answer = guest.post(link(), Map.of());
        var left = answers.keySet().stream()
                .dropWhile(slug -> !slug.equals(last()))
                .skip(1)
                .filter(slug -> !answers(slug).isEmpty());
        return left.findFirst().map(this::answer).orElse(answer);
    }
}
