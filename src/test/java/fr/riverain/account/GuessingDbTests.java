package fr.riverain.account;

import static fr.riverain.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.AheadClock;
import fr.riverain.CountedPasswords;
import fr.riverain.GuardTest;
import fr.riverain.Mails;
import fr.riverain.SolvedProof;
import fr.riverain.identity.ProofOfWork;
import fr.riverain.platform.Client;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Guesses at passwords gain nothing, and shut out nobody for good. */
@GuardTest
class GuessingDbTests {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static int neighbourhoods;

    @Autowired
    private SigningIn door;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private GreenMail letterbox;

    @Autowired
    private ProofOfWork proofs;

    @Autowired
    private CountedPasswords passwords;

    @Autowired
    private AheadClock clock;

    private Portal portal;
    private TestAccounts.Resident victim;
    private Client attacker;
    private Client home;

    @BeforeEach
    void somebody_has_an_account(@Autowired Portals portals, @Autowired Accounts accounts) {
        clock.advance(Duration.ofHours(1)); // what other tests tried is forgotten
        portal = portals.named("marseille").orElseThrow();
        victim = new TestAccounts(accounts, passwords).open(portal);
        attacker = next();
        home = next();
    }

    @Test
    @DisplayName("F137: a thousand guesses at a password from one address gain nothing; its owner gets in at once")
    void a_thousand_guesses_from_one_address() {
        assertThat(passwords.comparedDuring(() -> {
                    IntStream.range(0, 1_000).forEach(i -> attempt(victim.email(), "Guess." + i, attacker));
                    IntStream.range(0, 20).forEach(i -> proven(victim.email(), "More." + i, attacker));
                }))
                .isLessThanOrEqualTo(11);
        assertThat(passwords.comparedDuring(() -> assertThat(proven(victim.email(), PASSWORD, attacker))
                        .isInstanceOf(SigningIn.Outcome.Wait.class)))
                .isZero();
        assertThat(attempt(victim.email(), PASSWORD, home)).isInstanceOf(SigningIn.Outcome.ProveFirst.class);
        assertThat(proven(victim.email(), PASSWORD, home)).isInstanceOf(SigningIn.Outcome.SignedIn.class);
    }

    @Test
    @DisplayName("F137: the waiting ends by itself, even for who shares the attacker’s network")
    void the_waiting_ends() {
        IntStream.range(0, 6).forEach(i -> attempt(victim.email(), "Guess." + i, attacker));
        IntStream.range(0, 10).forEach(i -> proven(victim.email(), "More." + i, attacker));
        assertThat(proven(victim.email(), PASSWORD, attacker)).isInstanceOf(SigningIn.Outcome.Wait.class);
        clock.advance(LONGEST_WAIT);
        assertThat(proven(victim.email(), PASSWORD, attacker)).isInstanceOf(SigningIn.Outcome.SignedIn.class);
    }

    @Test
    @DisplayName("F137: a thousand guesses from many addresses gain nothing; who has come from there before gets in")
    void a_thousand_guesses_from_many_addresses() {
        assertThat(attempt(victim.email(), PASSWORD, home)).isInstanceOf(SigningIn.Outcome.SignedIn.class);
        assertThat(passwords.comparedDuring(() -> {
                    IntStream.range(0, 1_000).forEach(i -> attempt(victim.email(), "Guess." + i, next()));
                    IntStream.range(0, 50).forEach(i -> proven(victim.email(), "More." + i, next()));
                }))
                .isLessThanOrEqualTo(40);
        assertThat(proven(victim.email(), PASSWORD, home)).isInstanceOf(SigningIn.Outcome.SignedIn.class);
    }

    @Test
    void somebody_besieged_gets_in_from_anywhere_once_the_hour_is_over() {
        IntStream.range(0, 6).forEach(i -> attempt(victim.email(), "Guess." + i, next()));
        IntStream.range(0, 50).forEach(i -> proven(victim.email(), "More." + i, next()));
        assertThat(proven(victim.email(), PASSWORD, home)).isInstanceOf(SigningIn.Outcome.Wait.class);
        clock.advance(Duration.ofHours(1));
        assertThat(proven(victim.email(), PASSWORD, home)).isInstanceOf(SigningIn.Outcome.SignedIn.class);
    }

    @Test
    @DisplayName(
            "F137: a thousand accounts tried from one address: sixty comparisons, and nobody else is asked for anything")
    void a_thousand_accounts_from_one_address() {
        assertThat(passwords.comparedDuring(() -> IntStream.range(0, 1_000)
                        .forEach(i -> attempt("nobody%d@example.org".formatted(i), "Guess", attacker))))
                .isLessThanOrEqualTo(31); // from then on each costs a proof of work, and the sixtieth shuts the door
        assertThat(attempt(victim.email(), PASSWORD, home)).isInstanceOf(SigningIn.Outcome.SignedIn.class);
    }

    @Test
    void who_signs_in_now_and_then_has_not_more_guesses_for_it() {
        var guesses = passwords.comparedDuring(() -> IntStream.range(0, 200).forEach(i -> {
            attempt("nobody%d@example.org".formatted(i), "Guess", attacker);
            attempt(victim.email(), PASSWORD, attacker);
        }));
        assertThat(guesses).isLessThanOrEqualTo(2 * 31);
    }

    @Test
    void a_busy_library_makes_nobody_prove_anything_as_long_as_passwords_are_right() {
        for (var i = 0; i < 70; i++) {
            assertThat(attempt(victim.email(), PASSWORD, home)).isInstanceOf(SigningIn.Outcome.SignedIn.class);
        }
        assertThat(door.asksForProof(portal, "somebody@example.org", home)).isFalse();
    }

    @Test
    @DisplayName("F137: an address that nobody has costs a comparison too")
    void an_unknown_address_takes_as_long() {
        assertThat(passwords.comparedDuring(() -> attempt(victim.email(), "Guess", attacker)))
                .isOne();
        assertThat(passwords.comparedDuring(() -> attempt("nobody@example.org", "Guess", attacker)))
                .isOne();
        assertThat(passwords.comparedDuring(() -> attempt("no address", "Guess", attacker)))
                .isOne();
    }

    @Test
    @DisplayName(
            "F137: a thousand forgotten passwords from many addresses are five mails, and the same answer each time")
    void a_mailbox_is_not_flooded() {
        var address = EmailAddress.of(victim.email()).orElseThrow();
        for (var i = 0; i < 1_000; i++) {
            assertThat(forgetting.ask(portal, Language.FR, address, next()))
                    .isInstanceOf(Forgetting.Outcome.Noted.class);
        }
        await().untilAsserted(() -> assertThat(mails()).isEqualTo(5));
        clock.advance(Duration.ofMinutes(15));
        forgetting.ask(portal, Language.FR, address, home);
        await().untilAsserted(() -> assertThat(mails()).isEqualTo(6));
    }

    private long mails() {
        return Arrays.stream(letterbox.getReceivedMessages())
                .filter(mail -> Mails.to(mail).equals(victim.email()))
                .count();
    }

    private SigningIn.Outcome attempt(String email, String password, Client client) {
        return door.attempt(portal, new SigningIn.Typed(email, password, false, ProofOfWork.Answer.none()), client);
    }

    private SigningIn.Outcome proven(String email, String password, Client client) {
        var solved = SolvedProof.of(proofs.task(portal, client).challenge());
        return door.attempt(
                portal, new SigningIn.Typed(email, password, false, new ProofOfWork.Answer(solved, "")), client);
    }

    private static Client next() {
        var next = neighbourhoods++;
        return new Client(
                "10.%d.%d.7".formatted(100 + next / 250, next % 250),
                "10.%d.%d.0/24".formatted(100 + next / 250, next % 250),
                "Firefox");
    }
}
