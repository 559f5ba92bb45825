package fr.riverain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.exchange.TestImport;
import fr.riverain.platform.Client;
import fr.riverain.platform.Keys;
import fr.riverain.platform.TestDatabase;
import fr.riverain.platform.TestThrottle;
import fr.riverain.portal.Portal;
import fr.riverain.portal.TestPortals;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nadia's bill of November, whose code is good until 30 June, and the one of last year. */
class PapersDbTests {

    private static final String TOKEN = "kF3x-9Qd_LwZ7uVbN2mTgA";
    private static final String OLD = "Zq8RfP1sYc0hJd5WnKeX3o";
    private static final Client READER = new Client("192.0.2.7", "192.0.2.0/24", "Test");

    private static final String FILES = """
            abonnes: ref;nom;prenom
            11301;Vauvenargues;Nadia
            contrats: ref;ref_abonne;adresse
            11301.11377.01;11301;18 chemin de Bibémus
            compteurs: no;contrat;pose;depose
            D09AA100200;11301.11377.01;2009-01-01;2017-03-12
            E17FB090331;11301.11377.01;2017-03-12;
            factures: numero;contrat;emission;ttc;cle;jeton;jeton_fin
            2025-1;11301.11377.01;2025-11-02;90,10;H4XJ7PLD;%s;2026-11-15
            2026-1;11301.11377.01;2026-11-02;124,71;K7RM4QXT;%s;2027-06-30
            """.formatted(OLD, TOKEN);

    @TempDir
    private Path folder;

    private final Portal aix = TestPortals.named("aix");
    private final Portal marseille = TestPortals.named("marseille");
    private Keys keys;
    private TestContracts contracts;
    private TestPapers papers;

    @BeforeEach
    void the_bills_are_imported() {
        keys = new Keys(folder.resolve("keys"), () -> TestContracts.MORNING);
        contracts = new TestContracts(TestDatabase.copy(), keys);
        papers = new TestPapers(folder, new TestImport(contracts));
        papers.take(aix, FILES);
    }

    @Test
    void a_code_says_what_stands_on_its_paper() {
        assertThat(scan(aix, TOKEN))
                .isEqualTo(new Scan.Known(
                        TOKEN,
                        Map.of(
                                Fact.CONTRACT_NUMBER, "11301.11377.01",
                                Fact.CONTRACT_KEY, "K7RM4QXT",
                                Fact.SUBSCRIBER_NUMBER, "11301",
                                Fact.LAST_NAME, "Vauvenargues",
                                Fact.METER_SERIAL, "E17FB090331",
                                Fact.INVOICE_TOTAL, "124.71")));
    }

    @Test
    void an_old_one_says_that_it_is_old_and_keeps_no_secret() {
        assertThat(scan(aix, OLD)).isEqualTo(new Scan.Expired());
        assertThat(sealed()).isEqualTo(1);
    }

    @Test
    void a_neighbours_code_is_as_unknown_as_none() {
        assertThat(scan(marseille, TOKEN)).isEqualTo(new Scan.Unknown());
        assertThat(scan(aix, TOKEN + "A")).isEqualTo(new Scan.Unknown());
        assertThat(scan(aix, "11301")).isEqualTo(new Scan.Unknown());
    }

    @Test
    void neither_tokens_nor_secrets_are_readable() {
        assertThat(contracts.transactions.in(aix.id(), () -> contracts
                        .jdbc
                        .sql("select encode(facts, 'escape') || encode(token_digest, 'escape') from contract_paper")
                        .query(String.class)
                        .list()
                        .toString()))
                .doesNotContain("K7RM4QXT", TOKEN);
    }

    @Test
    void importing_again_writes_nothing_and_a_corrected_key_is_sealed_anew() {
        var before = versions();
        papers.take(aix, FILES);
        assertThat(versions()).isEqualTo(before);
        papers.take(aix, FILES.replace("K7RM4QXT", "P3WD9HNC"));
        assertThat(versions()).isNotEqualTo(before);
        assertThat(((Scan.Known) scan(aix, TOKEN)).facts()).containsEntry(Fact.CONTRACT_KEY, "P3WD9HNC");
    }

    @Test
    void a_paper_is_still_read_when_the_key_file_has_a_new_key() {
        keys.rotate();
        assertThat(scan(aix, TOKEN)).isInstanceOf(Scan.Known.class);
    }

    @Test
    void guessing_codes_shuts_the_door_for_a_while_and_right_codes_count_for_nothing() {
        for (var i = 0; i < 30; i++) {
            assertThat(scan(aix, TOKEN)).isInstanceOf(Scan.Known.class);
        }
        for (var i = 0; i < 20; i++) {
            assertThat(scan(aix, "guess-guess-Guess-%05d".formatted(i))).isEqualTo(new Scan.Unknown());
        }
        assertThat(scan(aix, TOKEN)).isInstanceOf(Scan.Wait.class);
        assertThat(papers().scan(aix, new Client("198.51.100.1", "198.51.100.0/24", "Test"), TOKEN))
                .isInstanceOf(Scan.Known.class);
    }

    @Test
    void secrets_go_when_the_last_day_is_over_and_the_code_a_year_later() {
        var rows = contracts.papers();
        var lastDay = LocalDate.of(2027, 6, 30);
        contracts.transactions.in(aix.id(), () -> rows.forgetSecrets(aix.id(), lastDay));
        assertThat(sealed()).isEqualTo(1);
        contracts.transactions.in(aix.id(), () -> rows.forgetSecrets(aix.id(), lastDay.plusDays(1)));
        assertThat(sealed()).isZero();
        contracts.transactions.in(aix.id(), () -> rows.purge(aix.id(), lastDay.plusYears(1)));
        assertThat(versions()).hasSize(1);
        contracts.transactions.in(
                aix.id(), () -> rows.purge(aix.id(), lastDay.plusYears(1).plusDays(1)));
        assertThat(versions()).isEmpty();
    }

    private Scan scan(Portal portal, String token) {
        return papers().scan(portal, READER, token);
    }

    private Papers papers() {
        var throttle = TestThrottle.of(contracts.jdbc, contracts.transactions, keys, contracts.clock);
        return new Papers(contracts.transactions, contracts.papers(), new PaperTries(throttle), contracts.today);
    }

    private int sealed() {
        return contracts.transactions.in(aix.id(), () -> contracts
                .jdbc
                .sql("select count(*) from contract_paper where facts is not null and facts_digest is not null")
                .query(Integer.class)
                .single());
    }

    /** Changes with each write. */
    private List<String> versions() {
        return contracts.transactions.in(aix.id(), () -> contracts
                .jdbc
                .sql("select xmin::text || ctid from contract_paper order by expires_on")
                .query(String.class)
                .list());
    }
}
