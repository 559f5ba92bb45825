package fr.riverain.identity;

import static fr.riverain.identity.ProofOfWork.Result.DONE;
import static fr.riverain.identity.ProofOfWork.Result.MISSING;
import static fr.riverain.identity.ProofOfWork.Result.TOO_SOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.AheadClock;
import fr.riverain.GuardTest;
import fr.riverain.SolvedProof;
import fr.riverain.identity.ProofOfWork.Answer;
import fr.riverain.platform.Client;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@GuardTest
class ProofOfWorkDbTests {

    private static int neighbours;

    @Autowired
    private ProofOfWork proofs;

    @Autowired
    private AheadClock clock;

    private Portal marseille;
    private Portal aix;
    private Client client;

    @BeforeEach
    void somebody_comes(@Autowired Portals portals) {
        marseille = portals.named("marseille").orElseThrow();
        aix = portals.named("aix").orElseThrow();
        client = client("10.210.%d.7".formatted(neighbours++));
    }

    @Test
    void a_solution_is_good_once() {
        var answer = solved();
        assertThat(proofs.check(marseille, client, answer)).isEqualTo(DONE);
        assertThat(proofs.check(marseille, client, answer)).isEqualTo(MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "number, 1",
        "challenge, 00",
        "salt, other?expires=99999999999",
        "signature, 00",
        "algorithm, MD5",
        "number, x"
    })
    void a_solution_that_was_tampered_with_is_none(String field, String value) {
        var answer = new Answer(SolvedProof.tampered(solved().preuve(), field, value), "");
        assertThat(proofs.check(marseille, client, answer)).isEqualTo(MISSING);
    }

    @Test
    void a_solution_for_a_neighbour_is_none() {
        assertThat(proofs.check(aix, client, solved())).isEqualTo(MISSING);
    }

    @Test
    void a_solution_grows_old() {
        var answer = solved();
        clock.advance(Duration.ofMinutes(20));
        assertThat(proofs.check(marseille, client, answer)).isEqualTo(MISSING);
    }

    @Test
    void whatever_else_is_sent_is_none() {
        assertThat(proofs.check(marseille, client, Answer.none())).isEqualTo(MISSING);
        assertThat(proofs.check(marseille, client, new Answer("%%%", ""))).isEqualTo(MISSING);
        assertThat(proofs.check(marseille, client, new Answer("e30=", ""))).isEqualTo(MISSING);
        assertThat(proofs.check(marseille, client, new Answer("", "a ticket"))).isEqualTo(MISSING);
    }

    @Test
    void without_scripts_the_form_waits_and_is_good_once() {
        var answer = waiting();
        assertThat(proofs.check(marseille, client, answer)).isEqualTo(TOO_SOON);
        var again = new Answer("", proofs.again(marseille, client, answer).ticket());
        clock.advance(ProofOfWork.PATIENCE);
        assertThat(proofs.check(marseille, client, again)).isEqualTo(DONE);
        assertThat(proofs.check(marseille, client, again)).isEqualTo(MISSING);
    }

    @Test
    void a_form_that_waited_is_good_for_whom_it_was_made_and_not_for_ever() {
        var answer = waiting();
        clock.advance(ProofOfWork.PATIENCE);
        assertThat(proofs.check(marseille, client("10.211.0.7"), answer)).isEqualTo(MISSING);
        assertThat(proofs.check(aix, client, answer)).isEqualTo(MISSING);
        clock.advance(Duration.ofMinutes(20));
        assertThat(proofs.check(marseille, client, answer)).isEqualTo(MISSING);
    }

    @Test
    void a_machine_gains_nothing_by_doing_without_scripts() {
        for (var i = 0; i < 6; i++) {
            assertThat(waited()).isEqualTo(DONE);
        }
        assertThat(waited()).isEqualTo(MISSING);
        clock.advance(Duration.ofHours(1));
        assertThat(waited()).isEqualTo(DONE);
    }

    private ProofOfWork.Result waited() {
        var answer = waiting();
        clock.advance(ProofOfWork.PATIENCE);
        return proofs.check(marseille, client, answer);
    }

    private Answer waiting() {
        return new Answer("", proofs.task(marseille, client).ticket());
    }

    private Answer solved() {
        return new Answer(SolvedProof.of(proofs.task(marseille, client).challenge()), "");
    }

    private static Client client(String address) {
        return new Client(address, address.substring(0, address.lastIndexOf('.')) + ".0/24", "Firefox");
    }
}
