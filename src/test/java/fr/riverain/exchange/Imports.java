package fr.riverain.exchange;

import static fr.riverain.exchange.TestImport.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.riverain.contract.TestContracts;
import fr.riverain.exchange.Report.FileReport;
import fr.riverain.platform.Intake;
import fr.riverain.platform.Intake.Aside;
import fr.riverain.platform.Keys;
import fr.riverain.platform.Line;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.Staging;
import fr.riverain.platform.TestDatabase;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of files, wherever the rows are kept. */
abstract class Imports {

    private static final PortalId AIX = new PortalId(2);
    private static final PortalId MARSEILLE = new PortalId(1);

    private static final String SUBSCRIBERS = "ref;civilite;nom;prenom;adresse;code_postal;commune";
    private static final String CONTRACTS =
            "ref;ref_abonne;service;adresse;code_postal;commune;insee;debut;fin;cle;cle_depuis";
    private static final String BILLS = "numero;contrat;emission;echeance;ttc;cle";

    private static final String NADIA = "11301;Mme;Vauvenargues;Nadia;18 chemin de Bibémus;13100;Aix-en-Provence";
    private static final String FIRST =
            "11301.11377.01;11301;eau;18 chemin de Bibémus;13100;Aix-en-Provence;13001;01/02/2019;;K7RM4QXT;2026-11-02";

    @TempDir
    private static Path keys;

    @TempDir
    private Path folder;

    private final TestDatabase database;
    private TestContracts contracts;
    private TestImport imports;

    Imports(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void nothing_is_there_yet() {
        database.ownersJdbc()
                .sql("truncate subscriber, subscriber_term, place, import_run cascade")
                .update();
        contracts = new TestContracts(database, new Keys(keys.resolve("keys"), () -> TestContracts.MORNING));
        imports = new TestImport(contracts);
    }

    @Test
    void subscribers_contracts_meters_and_bills_are_taken_in_and_found_again() {
        nadia();
        write(folder, "compteurs.csv", "no;contrat;pose", "E17FB090331;11301.11377.01;12/03/2017");
        write(folder, "factures.csv", BILLS, "2026-077412;11301.11377.01;02/11/2026;30/11/2026;124,71;K7RM4QXT");

        var report = imports.run(AIX, folder, false);

        assertThat(report.refusal()).isNull();
        assertThat(report.files())
                .extracting(FileReport::file, FileReport::added, FileReport::aside)
                .containsExactly(
                        tuple("abonnes", 1L, List.of()),
                        tuple("contrats", 1L, List.of()),
                        tuple("compteurs", 1L, List.of()),
                        tuple("factures", 1L, List.of()));
        assertThat(rows("select last_name, first_name from subscriber"))
                .containsExactly(Map.of("last_name", "Vauvenargues", "first_name", "Nadia"));
        assertThat(rows("select total_cents from bill_head")).containsExactly(Map.of("total_cents", 12471L));
        assertThat(rows("select fact from contract_fact order by fact"))
                .extracting(row -> row.get("fact"))
                .containsExactly("contract-key", "contract-number", "invoice-total", "meter-serial");
        assertThat(rows("select term from subscriber_term where term = 'VAUVENARGUES'"))
                .hasSize(1);
    }

    @Test
    void importing_the_same_files_again_changes_nothing() {
        nadia();
        imports.run(AIX, folder, false);
        var before = everything();
        var again = imports.run(AIX, folder, false);
        assertThat(again.files()).allSatisfy(file -> {
            assertThat(file.added()).isZero();
            assertThat(file.changed()).isZero();
            assertThat(file.unchanged()).isEqualTo(1);
        });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void what_changed_is_brought_up_to_date_and_what_is_absent_stays() {
        nadia();
        imports.run(AIX, folder, false);
        write(
                folder,
                "abonnes.csv",
                SUBSCRIBERS,
                "20417;M.;Puyricard;Hugo;3 rue d'Italie;13100;Aix-en-Provence",
                "11301;Mme;Lambesc;Nadia;18 chemin de Bibémus;13100;Aix-en-Provence");
        var report = imports.run(AIX, folder, false);
        assertThat(report.files().getFirst().added()).isEqualTo(1);
        assertThat(report.files().getFirst().changed()).isEqualTo(1);
        assertThat(rows("select last_name from subscriber order by ref"))
                .extracting(row -> row.get("last_name"))
                .containsExactly("Lambesc", "Puyricard");
        assertThat(rows("select term from subscriber_term where term in ('VAUVENARGUES', '1AMBESC')"))
                .extracting(row -> row.get("term"))
                .containsExactly("1AMBESC");
    }

    @Test
    void a_bad_line_is_put_aside_with_its_number_and_the_rest_is_taken_in() {
        write(
                folder,
                "abonnes.csv",
                SUBSCRIBERS,
                NADIA,
                ";M.;Sans;Numéro;;;",
                "4;M.;;;;;",
                "5;M.;Trop;peu",
                "6;M.;Puyricard;Hugo;\"3, rue d'Italie\nbâtiment B\";13100;Aix-en-Provence");
        write(
                folder,
                "contrats.csv",
                CONTRACTS,
                FIRST,
                "2;11301;eau;1 rue X;;;;31/02/2024;;;",
                "3;personne;eau;1 rue X;;;;;;;",
                "4/5;11301;eau;1 rue X;;;;;;;",
                "6;11301;gaz;1 rue X;;;;;;;",
                "7;11301;eau;1 rue X;;;;2024-05-01;2023-05-01;;",
                "8;11301;eau;1 rue X;;;;0000-05-01;;;");

        var report = imports.run(AIX, folder, false);

        assertThat(report.files().getFirst().aside())
                .containsExactly(
                        new Aside(3, "exchange.aside.missing", List.of("ref")),
                        new Aside(4, "contract.aside.nameless", List.of()),
                        new Aside(5, "exchange.aside.width", List.of("4", "7")));
        assertThat(report.files().getFirst().added()).isEqualTo(2);
        assertThat(report.files().get(1).aside())
                .containsExactly(
                        new Aside(3, "exchange.aside.day", List.of("debut")),
                        new Aside(4, "contract.aside.subscriber", List.of()),
                        new Aside(5, "contract.aside.ref", List.of()),
                        new Aside(6, "contract.aside.service", List.of()),
                        new Aside(7, "contract.aside.ends-first", List.of()),
                        new Aside(8, "exchange.aside.day", List.of("debut")));
        assertThat(report.files().get(1).added()).isEqualTo(1);
        assertThat(rows("select street from subscriber where ref = '6'"))
                .containsExactly(Map.of("street", "3, rue d'Italie bâtiment B"));
    }

    @Test
    void a_name_of_signs_and_a_character_of_no_number_stop_nothing() {
        write(
                folder,
                "abonnes.csv",
                SUBSCRIBERS + ";\0note",
                NADIA + ";",
                "2;M.;(1);(;+ ;;;",
                "3;M.;Du\0pont;Hugo;;;;",
                "4;M.;Puyricard;Hugo;;;;\0");
        var report = imports.run(AIX, folder, false);
        assertThat(report.refusal()).isNull();
        assertThat(report.files().getFirst().ignored()).containsExactly("note");
        assertThat(report.files().getFirst().aside())
                .containsExactly(
                        new Aside(4, "exchange.aside.binary", List.of()),
                        new Aside(5, "exchange.aside.binary", List.of()));
        assertThat(rows("select last_name from subscriber order by ref"))
                .extracting(row -> row.get("last_name"))
                .containsExactly("Vauvenargues", "(1)");
    }

    @Test
    void a_fault_of_ours_costs_its_line_and_no_other() {
        write(folder, "abonnes.csv", SUBSCRIBERS, NADIA, "2;;Un;;;;", "3;;Deux;;;;", "4;;Trois;;;;");
        var faulty = contracts.intakes().stream().map(FaultyIntake::new).toList();
        var report = new TestImport(contracts, faulty).run(AIX, folder, false);
        assertThat(report.files().getFirst().aside())
                .containsExactly(
                        new Aside(3, "exchange.aside.fault", List.of()),
                        new Aside(4, "exchange.aside.fault", List.of()));
        assertThat(rows("select ref from subscriber order by ref"))
                .extracting(row -> row.get("ref"))
                .containsExactly("11301", "4");
    }

    /** Cannot read line three, nor write down line four. */
    private record FaultyIntake<R>(Intake<R> intake) implements Intake<R> {

        @Override
        public String file() {
            return intake.file();
        }

        @Override
        public int order() {
            return intake.order();
        }

        @Override
        public List<Column> columns() {
            return intake.columns();
        }

        @Override
        public R read(Line line) {
            if (line.number() == 3) {
                throw new IndexOutOfBoundsException();
            }
            return intake.read(line);
        }

        @Override
        public Staging<R> staging(PortalId portal) {
            return intake.staging(portal).text("fault", record -> {
                if (record.toString().contains("Deux")) {
                    throw new IndexOutOfBoundsException();
                }
                return "";
            });
        }

        @Override
        public Merged merge(PortalId portal) {
            return intake.merge(portal);
        }
    }

    @Test
    void a_bill_with_a_weak_token_or_anothers_is_put_aside() {
        nadia();
        var columns = "numero;contrat;emission;ttc;jeton;jeton_fin";
        write(
                folder,
                "factures.csv",
                columns,
                "1;11301.11377.01;02/11/2026;124,71;kF3x-9Qd_LwZ7uVbN2mTgA;30/06/2027",
                "2;11301.11377.01;02/11/2026;124,71;2026-077412;30/06/2027",
                "3;11301.11377.01;02/11/2026;124,71;Zq8RfP1sYc0hJd5WnKeX3o;",
                "4;11301.11377.01;02/11/2026;124,71;uT4vB6nM8aS0dF2gH5jK7l;30/06/2027",
                "5;11301.11377.01;02/11/2026;124,71;uT4vB6nM8aS0dF2gH5jK7l;30/06/2027",
                "6;11301.11377.01;02/11/2026;124,71;;");
        assertThat(imports.run(AIX, folder, false).files().get(2).aside())
                .containsExactlyInAnyOrder(
                        new Aside(3, "contract.aside.token", List.of("jeton")),
                        new Aside(4, "exchange.aside.missing", List.of("jeton_fin")),
                        new Aside(5, "contract.aside.token-twice", List.of()),
                        new Aside(6, "contract.aside.token-twice", List.of()));
        write(folder, "factures.csv", columns, "7;11301.11377.01;02/11/2026;124,71;kF3x-9Qd_LwZ7uVbN2mTgA;30/06/2027");
        assertThat(imports.run(AIX, folder, false).files().get(2).aside())
                .containsExactly(new Aside(2, "contract.aside.token-twice", List.of()));
    }

    @Test
    void of_two_lines_about_the_same_thing_the_last_one_counts() {
        write(folder, "abonnes.csv", SUBSCRIBERS, NADIA, NADIA.replace("Nadia", "Nadja"));
        var report = imports.run(AIX, folder, false);
        assertThat(report.files().getFirst().aside())
                .containsExactly(new Aside(2, "exchange.aside.repeated", List.of()));
        assertThat(rows("select first_name from subscriber")).containsExactly(Map.of("first_name", "Nadja"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void accents_survive_whatever_the_encoding(String charset) {
        write(folder, "abonnes.csv", Charset.forName(charset), "Réf.;Prénom;NOM", "1;Zoé;Cœur-de-Garonne");
        imports.run(AIX, folder, false);
        assertThat(rows("select first_name, last_name from subscriber"))
                .containsExactly(Map.of("first_name", "Zoé", "last_name", "Cœur-de-Garonne"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void columns_may_be_in_any_order_under_other_names_and_separated_by_anything(String separator) {
        write(
                folder,
                "ABONNES.CSV",
                "\ufeff" + String.join(separator, "Prénom", "Couleur", "N° abonné", "Nom de famille"),
                String.join(separator, "Nadia", "\"ble;u,\tclair\"", "11301", "\"Vauve\"\"nargues\""));
        var report = imports.run(AIX, folder, false);
        assertThat(report.files().getFirst().ignored()).containsExactly("Couleur");
        assertThat(rows("select ref, first_name, last_name from subscriber"))
                .containsExactly(Map.of("ref", "11301", "first_name", "Nadia", "last_name", "Vauve\"nargues"));
    }

    @Test
    void excels_first_line_about_the_separator_is_believed() {
        write(folder, "abonnes.csv", "sep=,", "ref,nom", "1,Un;deux");
        imports.run(AIX, folder, false);
        assertThat(rows("select last_name from subscriber")).containsExactly(Map.of("last_name", "Un;deux"));
    }

    @Test
    void a_rehearsal_says_what_would_happen_and_leaves_nothing_behind() {
        nadia();
        var report = imports.run(AIX, folder, true);
        assertThat(report.rehearsal()).isTrue();
        assertThat(report.files()).extracting(FileReport::added).containsExactly(1L, 1L);
        assertThat(rows("select id from subscriber")).isEmpty();
        assertThat(rows("select id from import_run")).isEmpty();
    }

    @Test
    void a_file_without_a_column_that_must_be_there_stops_everything() {
        nadia();
        write(folder, "contrats.csv", "ref;adresse", "1;2");
        var report = imports.run(AIX, folder, false);
        assertThat(report.refusal())
                .isEqualTo(new Report.Refusal("contrats.csv", 1L, "exchange.refused.columns", List.of("ref_abonne")));
        assertThat(rows("select id from subscriber")).isEmpty();
        assertThat(rows("select refused from import_run")).containsExactly(Map.of("refused", true));
    }

    @Test
    void a_quote_that_is_never_closed_stops_everything() {
        var swallowed =
                IntStream.range(0, 20).mapToObj(i -> i + ";M.;A;B;C;D;E").toArray(String[]::new);
        write(folder, "abonnes.csv", SUBSCRIBERS, "1;M.;\"Ouvert;B;C;D;E", String.join("\n", swallowed));
        var report = imports.run(AIX, folder, false);
        assertThat(report.refusal())
                .isEqualTo(new Report.Refusal("abonnes.csv", 2L, "exchange.refused.quotes", List.of()));
    }

    @Test
    void a_folder_without_any_known_file_is_refused_and_strangers_are_named() {
        assertThat(imports.run(AIX, folder, false).refusal()).isNotNull();
        nadia();
        write(folder, "autre.csv", "a;b");
        assertThat(imports.run(AIX, folder, false).unknown()).containsExactly("autre.csv");
    }

    @Test
    void the_report_is_kept_without_what_the_lines_said() {
        write(folder, "abonnes.csv", SUBSCRIBERS, NADIA, "4;M.;Secret;peu");
        imports.run(AIX, folder, false);
        var kept = rows("select report::text as report from import_run").toString();
        assertThat(kept)
                .contains("exchange.aside.width")
                .doesNotContain("Secret")
                .doesNotContain("Vauvenargues");
    }

    @Test
    void a_neighbour_sees_nothing_of_it() {
        nadia();
        imports.run(AIX, folder, false);
        assertThat(contracts.transactions.in(MARSEILLE, () -> contracts
                        .jdbc
                        .sql("select id from subscriber")
                        .query()
                        .listOfRows()))
                .isEmpty();
    }

    @Test
    void keys_are_readable_nowhere() {
        nadia();
        imports.run(AIX, folder, false);
        assertThat(everything()).doesNotContain("K7RM4QXT");
    }

    private void nadia() {
        write(folder, "abonnes.csv", SUBSCRIBERS, NADIA);
        write(folder, "contrats.csv", CONTRACTS, FIRST);
    }

    private String everything() {
        return List.of(
                        "subscriber",
                        "subscriber_term",
                        "place",
                        "contract",
                        "meter",
                        "contract_fact",
                        "subscriber_fact")
                .stream()
                .map(table -> table + rows("select t::text from %s t order by 1".formatted(table)))
                .toList()
                .toString();
    }

    private List<Map<String, Object>> rows(String question) {
        return contracts.transactions.in(
                AIX, () -> contracts.jdbc.sql(question).query().listOfRows());
    }
}
