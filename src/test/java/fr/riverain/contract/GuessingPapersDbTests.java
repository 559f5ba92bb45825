package fr.riverain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.AheadClock;
import fr.riverain.GuardTest;
import fr.riverain.account.AccountId;
import fr.riverain.account.Accounts;
import fr.riverain.account.EmailAddress;
import fr.riverain.account.NewAccount;
import fr.riverain.account.Visitor;
import fr.riverain.contract.LinkingContracts.Outcome;
import fr.riverain.exchange.Importing;
import fr.riverain.platform.Client;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody signed in at aix guesses at other people's papers. */
@GuardTest
class GuessingPapersDbTests {

    private static int papers;

    @Autowired
    private LinkingContracts linking;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AheadClock clock;

    private final Client home = client(0);
    private Portal portal;
    private String number;
    private String own;

    @BeforeEach
    void two_have_papers(@Autowired Portals portals, @Autowired Importing importing, @TempDir Path files)
            throws IOException {
        clock.advance(Duration.ofDays(1)); // what other tests tried is forgotten
        portal = portals.named("aix").orElseThrow();
        number = "61301.%05d.01".formatted(papers);
        own = "61302.%05d.01".formatted(papers++);
        Files.writeString(files.resolve("abonnes.csv"), """
                ref;type;nom;prenom;adresse;code_postal;commune
                G-%1$s;particulier;Vauvenargues;Nadia;9 avenue des Belges;13100;Aix-en-Provence
                G-%2$s;particulier;Puyricard;Hugo;14 route du Tholonet;13100;Aix-en-Provence
                """.formatted(number, own));
        Files.writeString(files.resolve("contrats.csv"), """
                ref;ref_abonne;service;adresse;code_postal;commune;debut;cle;cle_depuis
                %1$s;G-%1$s;eau;9 avenue des Belges;13100;Aix-en-Provence;2020-01-01;K7RM4QXT;2025-01-01
                %2$s;G-%2$s;eau;14 route du Tholonet;13100;Aix-en-Provence;2020-01-01;9TWC3HPL;2025-01-01
                """.formatted(number, own));
        importing.take(portal, files, Language.FR, _ -> {});
    }

    @Test
    @DisplayName("F137: a thousand guesses at a paper by one account gain six comparisons; its owner gets in at once")
    void a_thousand_guesses_by_one() {
        var attacker = visitor();
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> link(attacker, client(1), number, "AAAA%04d".formatted(i)))
                        .filter(Outcome.Refused.class::isInstance))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(link(attacker, client(1), number, "K7RM4QXT")).isInstanceOf(Outcome.Wait.class);
        assertThat(link(visitor(), home, number, "K7RM4QXT")).isInstanceOf(Outcome.Linked.class);
    }

    @Test
    @DisplayName("F137: a thousand guesses at a paper from as many addresses gain thirty-five; its owner waits minutes")
    void a_thousand_guesses_by_many() {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> link(stranger(), client(2 + i), number, "AAAA%04d".formatted(i)))
                        .filter(Outcome.Refused.class::isInstance))
                .hasSizeLessThanOrEqualTo(35);
        var owner = visitor();
        assertThat(link(owner, home, number, "K7RM4QXT")).isInstanceOf(Outcome.Wait.class);
        clock.advance(Duration.ofMinutes(5));
        assertThat(link(owner, home, number, "K7RM4QXT")).isInstanceOf(Outcome.Linked.class);
    }

    @Test
    void another_way_to_write_a_number_gains_no_more_guesses() {
        var ways = List.of("", "O", "I", "L", "A", "o-");
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> link(
                                stranger(), client(2 + i), ways.get(i % ways.size()) + number, "AAAA%04d".formatted(i)))
                        .filter(Outcome.Refused.class::isInstance))
                .hasSizeLessThanOrEqualTo(35);
    }

    @Test
    void ones_own_paper_shown_again_and_again_buys_no_guesses() {
        var attacker = visitor();
        assertThat(IntStream.range(0, 1_000)
                        .filter(i -> {
                            link(attacker, home, own, "9TWC3HPL");
                            return link(attacker, home, "70000.%05d.01".formatted(i), "AAAA0000")
                                    instanceof Outcome.Refused;
                        })
                        .count())
                .isEqualTo(10);
    }

    private Outcome link(Visitor visitor, Client client, String contract, String key) {
        return linking.link(portal, visitor, client, Map.of(Fact.CONTRACT_NUMBER, contract, Fact.CONTRACT_KEY, key));
    }

    private Visitor visitor() {
        var email = "reader-%s@example.org".formatted(UUID.randomUUID());
        var account = NewAccount.verified(EmailAddress.of(email).orElseThrow(), "no hash", Language.FR);
        return visitor(((Accounts.Opening.Opened) accounts.open(portal, account)).account());
    }

    private Visitor stranger() {
        return visitor(new AccountId(UUID.randomUUID()));
    }

    private Visitor visitor(AccountId account) {
        return new Visitor(portal.id(), account, null, null, true, null, Language.FR, UUID.randomUUID());
    }

    private static Client client(int number) {
        var block = "10.%d.%d.".formatted(150 + number / 250, number % 250);
        return new Client(block + "7", block + "0/24", "Firefox");
    }
}
