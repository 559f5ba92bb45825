package fr.riverain.onboarding;

import static fr.riverain.onboarding.TestGuest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.HtmlChecker;
import fr.riverain.Statements;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody scans the code on a bill. */
@OnboardingTest
@ExtendWith(OutputCaptureExtension.class)
class PaperWebTests {

    @Autowired
    private TestJourneys journeys;

    @Test
    void marseille_asks_for_the_commune_first_and_the_numbers_stand_on_the_page_after_it(CapturedOutput output) {
        var guest = journeys.guest("marseille");
        var first = guest.get(scanned(guest, TestJourneys.MARSEILLE));
        assertThat(first)
                .hasStatusOk()
                .bodyText()
                .contains("le moment venu", "name=\"papier\" value=\"" + TestJourneys.MARSEILLE)
                .doesNotContain("value=\"4512367");
        var look = goesTo(guest.post("/inscription", Map.of("commune", "13074", "papier", TestJourneys.MARSEILLE)));
        assertThat(guest.get(look)).bodyText().contains("sem");
        var next = goesTo(
                guest.post(look.substring(0, look.indexOf('?')), Map.of("commune", "13074", "operateur", "sem")));
        assertThat(next).endsWith("/votre-compte");
        assertThat(guest.get(next)).bodyText().contains("value=\"4512367\"", "value=\"D14FA052817\"");
        assertThat(output.getAll()).doesNotContain(TestJourneys.MARSEILLE);
    }

    @Test
    void clermontais_has_the_number_on_its_first_page() throws UnsupportedEncodingException {
        var guest = journeys.guest("clermontais");
        var first = guest.get(scanned(guest, TestJourneys.CLERMONTAIS));
        assertThat(HtmlChecker.check(first.getResponse().getContentAsString())).isEmpty();
        assertThat(first).bodyText().contains("Votre facture est reconnue", "value=\"0034817\"");
    }

    @Test
    void aix_opens_the_account_first_and_the_paper_waits_behind_the_door() throws UnsupportedEncodingException {
        var guest = journeys.guest("aix");
        assertThat(guest.get(scanned(guest, TestJourneys.AIX)))
                .bodyText()
                .contains("Créez d’abord votre compte")
                .doesNotContain("value=\"11301.11377.01", "Y8QW5NBX");
        var mailbox = TestJourneys.mailbox();
        guest.post("/inscription", Walk.login(mailbox, Map.of("papier", TestJourneys.AIX)));
        var door = goesTo(guest.post(guest.link(mailbox, 1), Map.of()));
        assertThat(door).isEqualTo("/connexion?vers=/papier/" + TestJourneys.AIX);
        assertThat(guest.get(door)).bodyText().contains("les numéros de la facture scannée seront déjà remplis");
        var linking = signIn(guest, mailbox);
        var page = guest.get(linking);
        assertThat(page)
                .bodyText()
                .contains(
                        "Votre facture est reconnue", "value=\"11301.11377.01\"", "Connu par le code de votre facture")
                .doesNotContain("Y8QW5NBX");
        assertThat(HtmlChecker.check(page.getResponse().getContentAsString())).isEmpty();
        assertThat(link(guest, "11301.11377.02", TestJourneys.AIX))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"" + TestJourneys.AIX)
                .doesNotContain("Y8QW5NBX");
        assertThat(goesTo(link(guest, "11301.11377.01", TestJourneys.AIX))).isEqualTo("/");
        assertThat(guest.get("/")).bodyText().contains("11301.11377.01");
    }

    @Test
    void whoever_has_an_account_signs_in_and_finds_the_numbers_of_the_new_bill() {
        var guest = journeys.guest("marseille");
        var walk = Walk.on(guest);
        walk.toTheEnd();
        assertThat(scanned(guest, TestJourneys.MARSEILLE))
                .isEqualTo("/contrats/liaison?papier=" + TestJourneys.MARSEILLE);
        assertThat(guest.get("/contrats/liaison?papier=" + TestJourneys.MARSEILLE))
                .bodyText()
                .contains("value=\"4512367\"", "value=\"D14FA052817\"");
        assertThat(guest.get("/contrats/liaison?papier=" + TestJourneys.OLD))
                .hasStatusOk()
                .bodyText()
                .contains("trop ancien")
                .doesNotContain("value=\"4512367");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inscription?papier=", "/papier/"})
    void an_old_code_says_so_and_the_journey_is_as_ever(String path) {
        var guest = journeys.guest("marseille");
        assertThat(guest.get(guest.follow(path + TestJourneys.OLD)))
                .hasStatusOk()
                .bodyText()
                .contains("trop ancien", "votre dernière facture", "Dans quelle commune")
                .doesNotContain("name=\"papier\"");
        assertThat(goesTo(guest.post("/inscription", Map.of("commune", "13074", "papier", TestJourneys.OLD))))
                .startsWith("/inscription/");
    }

    @Test
    void a_neighbours_code_looks_exactly_like_one_that_nobody_printed() throws UnsupportedEncodingException {
        var guest = journeys.guest("clermontais");
        var foreign = guest.get(scanned(guest, TestJourneys.MARSEILLE));
        var unknown = guest.get(scanned(guest, "Unknown_Unknown_0123456"));
        var nonsense = guest.get(scanned(guest, "x"));
        assertThat(foreign).hasStatusOk().bodyText().contains("Ce code n’est pas reconnu");
        assertThat(unknown).bodyText().isEqualTo(foreign.getResponse().getContentAsString());
        assertThat(nonsense).bodyText().isEqualTo(foreign.getResponse().getContentAsString());
    }

    @Test
    void looking_at_a_paper_writes_nothing() {
        var guest = journeys.guest("clermontais");
        var asked = Statements.during(() -> guest.get(scanned(guest, TestJourneys.CLERMONTAIS)));
        assertThat(asked).isNotEmpty().noneMatch(sql -> sql.matches("(?is)\\s*(insert|update|delete).*"));
    }

    @Test
    void guessing_codes_is_slowed_down_and_the_journey_stays_open() {
        var guest = journeys.guest("clermontais");
        for (var i = 0; i < 20; i++) {
            guest.get("/inscription?papier=guess-guess-Guess-%05d".formatted(i));
        }
        assertThat(guest.get("/inscription?papier=" + TestJourneys.CLERMONTAIS))
                .hasStatusOk()
                .bodyText()
                .contains("Trop de codes inconnus", "name=\"subscriber-number\"")
                .doesNotContain("value=\"0034817");
    }

    private static String scanned(TestGuest guest, String token) {
        return goesTo(guest.get("/papier/" + token));
    }

    private static String signIn(TestGuest guest, String mailbox) {
        var fields = Map.of("email", mailbox, "mot-de-passe", Walk.PASSWORD, "vers", "/papier/" + TestJourneys.AIX);
        return guest.follow(goesTo(guest.post("/session", fields)));
    }

    private static MvcTestResult link(TestGuest guest, String number, String token) {
        return guest.post("/contrats/liaison", Map.of("contract-number", number, "contract-key", "", "papier", token));
    }
}
