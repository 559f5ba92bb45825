package fr.riverain.onboarding;

import static fr.riverain.onboarding.TestGuest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.riverain.contract.Subscribers;
import fr.riverain.notification.Channel;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Language;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A mobile, its code, and what people and strangers do with them, at garonne. */
@OnboardingTest
class PhoneWebTests {

    @Autowired
    private TestJourneys journeys;

    @Autowired
    private Beginning beginning;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private Codes codes;

    @Autowired
    private TenantTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void what_was_tried_is_forgotten() {
        journeys.clock.advance(Duration.ofDays(2));
    }

    @Test
    @DisplayName("S5-01, S5-07…S5-10: one page asks for a mobile and how to be sent the code, with « Retour »")
    void the_first_page() {
        assertThat(journeys.guest("garonne").get("/inscription"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "1re inscription : vérification de votre n° de portable".replace(" :", "\u00a0:"),
                        "Votre numéro de portable (uniquement numéro français)",
                        "Utiliser WhatsApp",
                        "Utiliser un SMS",
                        ">Vérifier</button>",
                        "autocomplete=\"tel\"",
                        "Retour",
                        "Sans portable français",
                        "href=\"/contact\"",
                        "href=\"/france-services\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +32 470 12 34 56 | qu’aux portables français
            05 61 00 00 00   | ligne fixe
            06 12 34         | n’existe pas
            ''               | Indiquez votre numéro
            """)
    @DisplayName("S5-08: a foreign number is refused in one sentence, with the post and France services as ways on")
    void what_is_no_french_mobile_gets_a_sentence(String typed, String sentence) {
        assertThat(journeys.guest("garonne").post("/inscription", Map.of("portable", typed, "par", "sms")))
                .hasStatus(422)
                .bodyText()
                .contains(sentence, "value=\"" + typed + "\"", "href=\"/contact\"", "href=\"/france-services\"");
    }

    @Test
    @DisplayName("S5-11, S5-12: six digits, valid ten minutes, that the browser may fill in by itself")
    void the_page_of_the_code() {
        var walk = Walk.on(journeys.guest("garonne"));
        walk.begin();
        assertThat(walk.guest.get(walk.page("code")))
                .bodyText()
                .contains(
                        "Entrez le code reçu sur votre téléphone",
                        "Vous allez recevoir un code sur votre téléphone",
                        "06\u00a0••\u00a0••\u00a0••",
                        "autocomplete=\"one-time-code\"",
                        "inputmode=\"numeric\"",
                        "Valable 10")
                .doesNotContain(walk.told());
        var note = journeys.telephone.latest(walk.number(), 1);
        assertThat(note.channel()).isEqualTo(Channel.SMS);
        assertThat(note.sender()).isEqualTo("COEURGARONN");
        assertThat(note.words())
                .contains("est votre code d'inscription au Service déchets. Il est valable 10 minutes.")
                .endsWith("@garonne.localhost #" + walk.guest.code(walk.number(), 1));
        assertThat(note.words().length()).isLessThanOrEqualTo(160);
    }

    @Test
    @DisplayName("S5-09: by WhatsApp, where it is wanted; and by the other way, to the same number")
    void the_other_way() {
        var walk = Walk.on(journeys.guest("garonne"));
        walk.begin();
        journeys.telephone.latest(walk.number(), 1);
        var tooSoon = walk.guest.post(walk.page("code") + "/envois", Map.of("par", "whatsapp"));
        assertThat(goesTo(tooSoon)).isEqualTo(walk.page("code"));
        assertThat(walk.guest.get(walk.page("code"))).bodyText().contains("Possible à partir de");
        journeys.clock.advance(Duration.ofMinutes(1));
        goesTo(walk.guest.post(walk.page("code") + "/envois", Map.of("par", "whatsapp")));
        assertThat(journeys.telephone.latest(walk.number(), 2).channel()).isEqualTo(Channel.WHATSAPP);
        assertThat(walk.guest.get(walk.page("code"))).bodyText().contains("par WhatsApp");
    }

    @Test
    void one_code_lives_at_a_time() {
        var walk = Walk.on(journeys.guest("garonne"));
        walk.begin();
        var first = walk.guest.code(walk.number(), 1);
        journeys.clock.advance(Duration.ofMinutes(1));
        goesTo(walk.guest.post(walk.page("code") + "/envois", Map.of()));
        var second = walk.guest.code(walk.number(), 2);
        if (!first.equals(second)) {
            assertThat(enter(walk, first)).hasStatus(422);
        }
        assertThat(goesTo(enter(walk, second))).isEqualTo(walk.page("votre-facture"));
    }

    @Test
    void a_code_that_was_right_meanwhile_is_not_asked_for_again() {
        var walk = Walk.on(journeys.guest("garonne"));
        walk.begin();
        var seen = Visit.of(attacker(1), attempt(walk));
        journeys.clock.advance(Duration.ofMinutes(1));
        goesTo(walk.answer("code"));
        assertThat(codes.again(seen, Form.EMPTY)).isEmpty();
        assertThat(walk.current()).isEqualTo("votre-facture");
        assertThat(notes(walk.number())).isOne();
    }

    @Test
    @DisplayName("Of two pages sent at once, the one that was counted for nothing sends nothing")
    void what_was_not_counted_does_not_leave() throws Exception {
        var walk = Walk.on(journeys.guest("garonne"));
        walk.begin();
        var portal = journeys.portal("garonne").id();
        var other = new Evidence.PhoneGiven("+3363998%04d".formatted(TestJourneys.next()), Ask.Channel.SMS);
        var fields = Map.of("portable", walk.number(), "par", "sms");
        try (var second = Executors.newSingleThreadExecutor()) {
            var late = transactions.in(portal, () -> {
                var locked = attempts.lock(portal, attempt(walk).id()).orElseThrow();
                var same = second.submit(() -> walk.guest.post(walk.page("votre-portable"), fields));
                await().until(this::somebodyWaits);
                var elsewhere = Visit.of(attacker(1), locked).with(List.of(other));
                attempts.keep(elsewhere);
                codes.sendIfDue(elsewhere);
                return same;
            });
            assertThat(goesTo(late.get())).isEqualTo(walk.page("code"));
        }
        assertThat(notes(walk.number())).isOne();
        assertThat(walk.guest.get(walk.page("code"))).hasStatusOk();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Boolean.class)
                .single();
    }

    private Attempt attempt(Walk walk) {
        var id = AttemptId.of(walk.attempt().substring("/inscription/".length()));
        return attempts.find(journeys.portal("garonne").id(), id).orElseThrow();
    }

    private int notes(String number) {
        var portal = journeys.portal("garonne").id();
        return transactions.in(
                portal, () -> jdbc.sql("select count(*) from outbox where portal_id = :portal and recipient = :number")
                        .param("portal", portal.value())
                        .param("number", number)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void after_ten_minutes_and_after_five_tries_a_code_is_over() {
        var late = Walk.on(journeys.guest("garonne"));
        late.begin();
        var code = late.guest.code(late.number(), 1);
        journeys.clock.advance(Duration.ofMinutes(10));
        assertThat(enter(late, code)).hasStatus(422).bodyText().contains("Ce code ne sert plus");

        var hasty = Walk.on(journeys.guest("garonne"));
        hasty.begin();
        var right = hasty.guest.code(hasty.number(), 1);
        for (var i = 0; i < Challenges.TRIES; i++) {
            assertThat(enter(hasty, wrong(right))).hasStatus(422).bodyText().contains("Ce n’est pas le code");
        }
        assertThat(enter(hasty, right)).hasStatus(422).bodyText().contains("Ce code ne sert plus");
    }

    @Test
    @DisplayName("S5-24: the number is verified first; changed, it is verified again, and back once more")
    void a_changed_number_needs_its_own_code() {
        var walk = Walk.on(journeys.guest("garonne"));
        walk.begin();
        goesTo(walk.answer("code"));
        assertThat(walk.guest.get(walk.page("code"))).bodyText().contains("est déjà vérifié");
        assertThat(goesTo(walk.guest.post(walk.page("code"), Map.of()))).isEqualTo(walk.page("votre-facture"));
        var other = "+3363998%04d".formatted(TestJourneys.next());
        assertThat(goesTo(walk.guest.post(walk.page("votre-portable"), Map.of("portable", other, "par", "sms"))))
                .isEqualTo(walk.page("code"));
        assertThat(goesTo(walk.guest.get(walk.page("votre-facture")))).isEqualTo(walk.page("code"));
        goesTo(walk.guest.post(walk.page("code"), Map.of("code", walk.guest.code(other, 1))));
        assertThat(walk.current()).isEqualTo("votre-facture");
    }

    @Test
    void digits_may_be_parted_by_spaces_and_must_be_six() {
        var walk = Walk.on(journeys.guest("garonne"));
        walk.begin();
        assertThat(enter(walk, "12345")).hasStatus(422).bodyText().contains("Le code a 6 chiffres.");
        var code = walk.guest.code(walk.number(), 1);
        goesTo(enter(walk, code.substring(0, 3) + " " + code.substring(3)));
    }

    @Test
    @DisplayName("S5-13…S5-16: the bill’s login and password, then an address and a password of one’s own")
    void the_bill_and_the_account() {
        var walk = Walk.on(journeys.guest("garonne"));
        walk.begin();
        goesTo(walk.answer("code"));
        assertThat(walk.guest.get(walk.page("votre-facture")))
                .bodyText()
                .contains(
                        "1re inscription\u00a0: identification",
                        "Veuillez rentrer vos identifiants temporaires. Ils sont inscrits sur votre dernière facture.",
                        "à gauche",
                        ">Vérifier</button>",
                        "Retour");
        assertThat(walk.guest.post(
                        walk.page("votre-facture"),
                        Map.of("invoice-login", "CG400000", "invoice-password", "Faux-0000")))
                .hasStatus(422)
                .bodyText()
                .contains("Les informations saisies pour ce compte sont incorrectes");
        goesTo(walk.answer("votre-facture"));
        assertThat(walk.guest.get(walk.page("votre-compte")))
                .bodyText()
                .contains(
                        "1re inscription\u00a0: paramètres du compte",
                        "Votre adresse mail",
                        "Mot de passe",
                        "Confirmation",
                        ">Créer le compte</button>",
                        "1 majuscule",
                        "1 chiffre",
                        "1 caractère spécial");
        assertThat(walk.guest.post(
                        walk.page("votre-compte"),
                        Map.of("email", walk.mailbox, "mot-de-passe", "lavoir-2291", "confirmation", "lavoir-2291")))
                .hasStatus(422);
    }

    @Test
    @DisplayName(
            "S5-17…S5-19, S5-25: created; one signs in with the address, or the mobile; the address waits for its reader")
    void the_account_is_created() {
        var walk = Walk.on(journeys.guest("garonne"));
        var end = walk.toTheEnd();
        assertThat(goesTo(end)).isEqualTo("/connexion");
        assertThat(walk.guest.get("/connexion"))
                .bodyText()
                .contains("Votre compte a été créé avec succès", "utilisez votre adresse mail comme identifiant");
        assertThat(walk.guest.isSignedIn()).isFalse();
        for (var login : List.of(walk.mailbox, walk.told())) {
            goesTo(walk.guest.post("/session", Map.of("email", login, "mot-de-passe", Walk.PASSWORD)));
            assertThat(walk.guest.isSignedIn()).isTrue();
            assertThat(walk.guest.get("/compte"))
                    .bodyText()
                    .contains("À confirmer", walk.told(), "Renvoyer le message de confirmation");
            walk.guest.delete("/session");
        }
        var link = confirmation(walk.guest, walk.mailbox, 1);
        assertThat(journeys.guest("garonne").get(link)).hasStatusOk().bodyText().contains("Confirmer mon adresse");
        goesTo(journeys.guest("garonne").post(link, Map.of()));
        assertThat(journeys.guest("garonne").post(link, Map.of())).hasStatusOk();
        goesTo(walk.guest.post("/session", Map.of("email", walk.mailbox, "mot-de-passe", Walk.PASSWORD)));
        assertThat(walk.guest.get("/compte")).bodyText().contains("Confirmée").doesNotContain("À confirmer");
    }

    @Test
    @DisplayName(
            "A number that has an account looks like any other; its owner is told there, and nothing typed is right")
    void a_number_with_an_account_is_not_told() throws UnsupportedEncodingException {
        var owner = Walk.on(journeys.guest("garonne"));
        owner.toTheEnd();
        var fields = Map.of("portable", owner.number(), "par", "sms");
        var stranger = journeys.guest("garonne");
        var known = goesTo(stranger.post("/inscription", fields));
        var newcomer = Walk.on(journeys.guest("garonne"));
        newcomer.begin();
        assertThat(plain(stranger.get(known), owner))
                .isEqualTo(plain(newcomer.guest.get(newcomer.page("code")), newcomer));
        assertThat(journeys.telephone.latest(owner.number(), 2).words())
                .contains("ce numéro a déjà un compte")
                .doesNotContain("#");
        assertThat(plain(stranger.post(known, Map.of("code", "123456")), owner))
                .isEqualTo(plain(enter(newcomer, wrong(newcomer.guest.code(newcomer.number(), 1))), newcomer));
    }

    @Test
    @DisplayName("An address that has an account looks like any other; its reader may add the contract")
    void an_address_with_an_account_is_not_told() {
        var owner = Walk.on(journeys.guest("garonne"));
        owner.toTheEnd();
        goesTo(owner.guest.post(confirmation(owner.guest, owner.mailbox, 1), Map.of()));
        var second = Walk.on(journeys.guest("garonne")).toTheLink();
        var end = second.guest.post(second.page("votre-compte"), Walk.login(owner.mailbox, Map.of()));
        assertThat(goesTo(end)).isEqualTo("/connexion");
        assertThat(second.guest.get("/connexion")).bodyText().contains("Votre compte a été créé avec succès");
        assertThat(second.guest.get(second.attempt())).bodyText().contains("Votre compte a été créé avec succès");
        assertThat(second.guest.get("/inscription")).bodyText().doesNotContain("Reprendre");
        assertThat(second.guest.post(second.page("votre-compte"), Map.of())).hasStatusOk();

        var link = owner.guest.link(owner.mailbox, 2);
        goesTo(owner.guest.post("/session", Map.of("email", owner.mailbox, "mot-de-passe", Walk.PASSWORD)));
        assertThat(owner.guest.get(link)).hasStatusOk().bodyText().contains("Ajouter ce contrat à mon compte");
        assertThat(goesTo(owner.guest.post(link + "/ajout", Map.of()))).isEqualTo("/");
    }

    @Test
    @DisplayName("An address that was only said is nobody’s: it goes to the account for which its reader confirms it")
    void somebody_elses_address() {
        var stranger = Walk.on(journeys.guest("garonne"));
        stranger.toTheEnd();
        var reader = Walk.on(journeys.guest("garonne")).toTheLink();
        goesTo(reader.guest.post(reader.page("votre-compte"), Walk.login(stranger.mailbox, Map.of())));
        await().until(() -> reader.guest.mails(stranger.mailbox).size() == 2);
        goesTo(reader.guest.post(confirmation(reader.guest, stranger.mailbox, 2), Map.of()));
        assertThat(signsIn("garonne", stranger.mailbox)).isTrue();
        assertThat(signsIn("garonne", stranger.told())).isTrue();
        goesTo(stranger.guest.post("/session", Map.of("email", stranger.told(), "mot-de-passe", Walk.PASSWORD)));
        assertThat(stranger.guest.get("/compte")).bodyText().doesNotContain(stranger.mailbox + "</span>");
    }

    @Test
    @DisplayName("An agent links nothing to an account that has only said somebody’s address")
    void an_agent_is_told_that_nobody_confirmed_the_address() {
        var stranger = Walk.on(journeys.guest("garonne"));
        stranger.toTheEnd();
        var agent = journeys.guest("garonne");
        agent.enterAs(journeys.agent("garonne", "Inès Grenade"));
        var subscriber =
                subscribers.byRef(journeys.portal("garonne").id(), "G399").orElseThrow();
        var page = "/gestion/abonnes/" + subscriber.value() + "/comptes";
        var fields = Map.of("email", stranger.mailbox, "verification", "DOCUMENT");
        assertThat(agent.post(page, fields)).hasStatus(422).bodyText().contains("personne ne l’a confirmée");
        goesTo(journeys.guest("garonne").post(confirmation(stranger.guest, stranger.mailbox, 1), Map.of()));
        goesTo(agent.post(page, fields));
    }

    @Test
    void who_reads_the_address_takes_it_off_an_account_that_is_not_theirs() {
        var walk = Walk.on(journeys.guest("garonne"));
        walk.toTheEnd();
        var link = confirmation(walk.guest, walk.mailbox, 1);
        assertThat(journeys.guest("garonne").delete(link))
                .hasStatusOk()
                .bodyText()
                .contains("retirée");
        assertThat(signsIn("garonne", walk.mailbox)).isFalse();
        assertThat(signsIn("garonne", walk.told())).isTrue();
    }

    @Test
    @DisplayName("Two browsers: who began with somebody’s number gains nothing by it")
    void a_stranger_with_my_number_never_gets_in() {
        var stranger = Walk.on(journeys.guest("garonne"));
        stranger.begin();
        var code = stranger.guest.code(stranger.number(), 1);
        var owner = journeys.guest("garonne");
        assertThat(owner.get(stranger.page("code"))).hasStatus(404);
        assertThat(owner.post(stranger.page("code"), Map.of("code", code))).hasStatus(404);
        assertThat(stranger.current()).isEqualTo("code");
    }

    @Test
    @DisplayName("At the bound of a number one gets a sentence and another way")
    void three_codes_then_a_wait() {
        var number = "+3363998%04d".formatted(TestJourneys.next());
        var fields = Map.of("portable", number, "par", "sms");
        var guest = journeys.guest("garonne");
        for (var i = 0; i < 3; i++) {
            goesTo(guest.post("/inscription", fields));
        }
        var refused = Stream.generate(() -> guest.post("/inscription", fields))
                .limit(3)
                .filter(answer -> answer.getResponse().getStatus() == 422)
                .findFirst()
                .orElseThrow();
        assertThat(refused).bodyText().contains("Plusieurs codes sont déjà partis", "href=\"/france-services\"");
    }

    @Test
    @DisplayName("10 000 guesses over many attacked and addresses gain next to nothing, and the owner gets in again")
    void ten_thousand_guesses() {
        var victim = Walk.on(journeys.guest("garonne"));
        var form = new Form(Map.of("portable", victim.number(), "par", "sms"));
        var begun = new HashMap<AttemptId, Guest>();
        for (var i = 0; i < 200; i++) {
            var attacker = attacker(i);
            if (beginning.begin(attacker, File.EMPTY, form) instanceof Outcome.Elsewhere(var path, var _)) {
                begun.put(AttemptId.of(path.split("/", -1)[2]), attacker);
            }
        }
        assertThat(journeys.telephone.of(victim.number())).hasSizeLessThanOrEqualTo(10);
        var attacked = List.copyOf(begun.keySet());
        var compared = IntStream.range(0, 10_000)
                .parallel()
                .filter(i -> {
                    var attempt = attacked.get(i % attacked.size());
                    var guest = Objects.requireNonNull(begun.get(attempt));
                    var moved = new Guest(guest.portal(), guest.language(), client(i), guest.browser());
                    var guess = new Form(Map.of("code", "%06d".formatted(i)));
                    return onboarding.submit(moved, attempt, "code", guess) instanceof Outcome.Refused refused
                            && refused.wrongs().getFirst().key().equals("onboarding.code.wrong");
                })
                .count();
        assertThat(compared).isBetween(1L, 50L); // of a million, within a day
        journeys.clock.advance(Duration.ofDays(1));
        var before = journeys.telephone.of(victim.number()).size();
        victim.begin();
        goesTo(victim.guest.post(victim.page("code"), Map.of("code", victim.guest.code(victim.number(), before + 1))));
        assertThat(victim.current()).isEqualTo("votre-facture");
    }

    private Guest attacker(int number) {
        return new Guest(journeys.portal("garonne"), Language.FR, client(number), Browser.of(null));
    }

    private static Client client(int number) {
        var block = "10.%d.%d.".formatted(100 + number / 250, number % 250);
        return new Client(block + "7", block + "0/24", "Firefox");
    }

    private boolean signsIn(String portal, String login) {
        var guest = journeys.guest(portal);
        guest.post("/session", Map.of("email", login, "mot-de-passe", Walk.PASSWORD));
        return guest.isSignedIn();
    }

    private static MvcTestResult enter(Walk walk, String code) {
        return walk.guest.post(walk.page("code"), Map.of("code", code));
    }

    private static String wrong(String right) {
        return right.equals("000000") ? "000001" : "000000";
    }

    /** The page of the link in the latest of so many mails about the address. */
    static String confirmation(TestGuest guest, String mailbox, int mails) {
        var found = java.util.regex.Pattern.compile("/adresse/[\\w-]{43}").matcher(guest.lastMail(mailbox, mails));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without what differs between two people anyway. */
    private static String plain(MvcTestResult answer, Walk walk) {
        var own = new HashMap<String, String>();
        own.put(new fr.riverain.account.MobileNumber(walk.number()).masked(), "number");
        var text = text(answer).replaceAll("[0-9a-f-]{36}", "id").replaceAll("\\d+\u00a0h(\u00a0\\d+)?", "hour");
        for (var one : own.entrySet()) {
            text = text.replace(one.getKey(), one.getValue());
        }
        return text;
    }
}
