package fr.riverain.onboarding;

import static fr.riverain.onboarding.TestGuest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in with what a bill prints, and forgotten passwords where accounts have mobiles, wherever the rows are kept. */
abstract class ForgottenByPhone {

    private static final String NEW = "Restanque.8153?";

    @Autowired
    private TestJourneys journeys;

    @BeforeEach
    void what_was_tried_is_forgotten() {
        journeys.clock.advance(Duration.ofDays(2));
    }

    @Test
    @DisplayName("S5-04: a login of a bill typed at the door is for signing up, whether it exists or not")
    void the_login_of_a_bill_at_the_door() throws UnsupportedEncodingException {
        var known = signIn("CG204518");
        var unknown = signIn("ZZ987654");
        assertThat(known)
                .hasStatus(422)
                .bodyText()
                .contains("Cet identifiant sert à la première inscription", "CG204518");
        assertThat(text(unknown).replace("ZZ987654", "")).isEqualTo(text(known).replace("CG204518", ""));
        assertThat(journeys.guest("garonne").get("/"))
                .bodyText()
                .contains(
                        "Votre identifiant", "Votre mot de passe", ">Valider</button>", "name=\"email\" type=\"text\"");
        assertThat(journeys.guest("aix").post("/session", Map.of("email", "CG204518", "mot-de-passe", "x")))
                .bodyText()
                .doesNotContain("première inscription");
    }

    @Test
    @DisplayName("S5-05, S5-25: a code on the mobile brings a forgotten password back")
    void by_sms() {
        var walk = Walk.on(journeys.guest("garonne"));
        walk.toTheEnd();
        var guest = journeys.guest("garonne");
        assertThat(guest.get("/mot-de-passe-oublie")).bodyText().contains("Portable ou adresse e-mail");
        var page = goesTo(guest.post("/mot-de-passe-oublie", Map.of("email", walk.told())));
        assertThat(guest.get(page))
                .bodyText()
                .contains("06\u00a0••", "autocomplete=\"one-time-code\"")
                .doesNotContain(walk.told());
        var code = guest.code(walk.number(), 2);
        assertThat(journeys.telephone.latest(walk.number(), 2).words()).contains("changer de mot de passe");
        assertThat(guest.post(page, Map.of("code", "1"))).hasStatus(422);
        assertThat(guest.post(page, Map.of("code", code.equals("000000") ? "000001" : "000000")))
                .hasStatus(422)
                .bodyText()
                .contains("Ce n’est pas le code");
        var choice = goesTo(guest.post(page, Map.of("code", code)));
        assertThat(choice).startsWith("/mot-de-passe/");
        assertThat(guest.post(page, Map.of("code", code))).hasStatus(410);
        goesTo(guest.post(choice, Map.of("mot-de-passe", NEW, "confirmation", NEW)));
        assertThat(journeys.telephone.latest(walk.number(), 3).words())
                .contains("le mot de passe de votre compte vient de changer");
        guest.post("/session", Map.of("email", walk.told(), "mot-de-passe", NEW));
        assertThat(guest.isSignedIn()).isTrue();
    }

    @Test
    void a_number_without_an_account_looks_the_same_and_gets_nothing() throws UnsupportedEncodingException {
        var walk = Walk.on(journeys.guest("garonne"));
        walk.toTheEnd();
        var nobody = "+3363998%04d".formatted(TestJourneys.next());
        var guest = journeys.guest("garonne");
        var known = goesTo(guest.post("/mot-de-passe-oublie", Map.of("email", walk.number())));
        var unknown = goesTo(guest.post("/mot-de-passe-oublie", Map.of("email", nobody)));
        guest.code(walk.number(), 2);
        assertThat(plain(guest.get(unknown))).isEqualTo(plain(guest.get(known)));
        assertThat(plain(guest.post(unknown, Map.of("code", "000000"))))
                .isEqualTo(plain(guest.post(known, Map.of("code", "000000"))));
        assertThat(journeys.telephone.of(nobody)).isEmpty();
    }

    @Test
    @DisplayName("S5-25: until an address is confirmed it brings nothing back; then a mail does as well")
    void an_address_that_nobody_confirmed_resets_nothing() {
        var walk = Walk.on(journeys.guest("garonne"));
        walk.toTheEnd();
        var guest = journeys.guest("garonne");
        var link = PhoneWebTests.confirmation(guest, walk.mailbox, 1);
        assertThat(goesTo(guest.post("/mot-de-passe-oublie", Map.of("email", walk.mailbox))))
                .isEqualTo("/mot-de-passe-oublie/envoye");
        assertThat(guest.get("/mot-de-passe-oublie/envoye")).bodyText().contains("pas encore confirmé cette adresse");
        othersAreAnswered();
        goesTo(guest.post(link, Map.of()));
        goesTo(guest.post("/mot-de-passe-oublie", Map.of("email", walk.mailbox)));
        assertThat(guest.lastMail(walk.mailbox, 2)).contains("/mot-de-passe/");
    }

    /** Requests are answered in their order: what was asked before this one has been. */
    private void othersAreAnswered() {
        var other = Walk.on(journeys.guest("garonne"));
        other.toTheEnd();
        var guest = journeys.guest("garonne");
        goesTo(guest.post(PhoneWebTests.confirmation(guest, other.mailbox, 1), Map.of()));
        goesTo(guest.post("/mot-de-passe-oublie", Map.of("email", other.mailbox)));
        assertThat(guest.lastMail(other.mailbox, 2)).contains("/mot-de-passe/");
    }

    @Test
    void a_code_has_five_tries_and_ten_minutes() {
        var walk = Walk.on(journeys.guest("garonne"));
        walk.toTheEnd();
        var guest = journeys.guest("garonne");
        var page = goesTo(guest.post("/mot-de-passe-oublie", Map.of("email", walk.number())));
        var code = guest.code(walk.number(), 2);
        for (var i = 0; i < 4; i++) {
            assertThat(guest.post(page, Map.of("code", code.equals("000000") ? "000001" : "000000")))
                    .hasStatus(422);
        }
        assertThat(guest.post(page, Map.of("code", code.equals("000000") ? "000001" : "000000")))
                .hasStatus(410);
        assertThat(guest.post(page, Map.of("code", code)))
                .hasStatus(410)
                .bodyText()
                .contains("Demander un autre code");
        var other = goesTo(guest.post("/mot-de-passe-oublie", Map.of("email", walk.number())));
        var late = guest.code(walk.number(), 3);
        journeys.clock.advance(Duration.ofMinutes(10));
        assertThat(guest.post(other, Map.of("code", late))).hasStatus(410);
    }

    @Test
    @DisplayName("An account with a mobile and no mailbox works to the end")
    void without_a_mailbox() {
        var walk = Walk.on(journeys.guest("garonne"));
        walk.toTheEnd();
        journeys.guest("garonne").delete(PhoneWebTests.confirmation(walk.guest, walk.mailbox, 1));
        var guest = walk.guest;
        goesTo(guest.post("/session", Map.of("email", walk.told(), "mot-de-passe", Walk.PASSWORD)));
        assertThat(guest.get("/")).hasStatusOk();
        assertThat(guest.get("/compte"))
                .hasStatusOk()
                .bodyText()
                .contains(walk.told())
                .doesNotContain("À confirmer");
        assertThat(guest.get("/contrats")).hasStatusOk();
        goesTo(guest.post(
                "/compte/mot-de-passe", Map.of("actuel", Walk.PASSWORD, "mot-de-passe", NEW, "confirmation", NEW)));
        assertThat(journeys.telephone.latest(walk.number(), 2).words()).contains("vient de changer");
        assertThat(guest.get("/compte")).hasStatusOk();
    }

    private MvcTestResult signIn(String login) {
        return journeys.guest("garonne").post("/session", Map.of("email", login, "mot-de-passe", "Lavoir-2291"));
    }

    private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }

    private static String plain(MvcTestResult answer) throws UnsupportedEncodingException {
        return text(answer)
                .replaceAll("[\\w-]{43}", "token")
                .replaceAll("\\d+\u00a0h(\u00a0\\d+)?", "hour")
                .replaceAll("•• \\d\\d|••\u00a0\\d\\d", "digits");
    }
}
