package fr.riverain.contract;

import static fr.riverain.contract.Fact.ACTIVATION_KEY;
import static fr.riverain.contract.Fact.CONTRACT_KEY;
import static fr.riverain.contract.Fact.CONTRACT_NUMBER;
import static fr.riverain.contract.Fact.INVOICE_LOGIN;
import static fr.riverain.contract.Fact.INVOICE_PASSWORD;
import static fr.riverain.contract.Fact.INVOICE_TOTAL;
import static fr.riverain.contract.Fact.LAST_NAME;
import static fr.riverain.contract.Fact.METER_SERIAL;
import static fr.riverain.contract.Fact.SUBSCRIBER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.riverain.account.AccountId;
import fr.riverain.contract.Grant.How;
import fr.riverain.contract.Subscribers.Granting;
import fr.riverain.exchange.TestImport;
import fr.riverain.platform.Keys;
import fr.riverain.platform.TestDatabase;
import fr.riverain.portal.Portal;
import fr.riverain.portal.TestPortals;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cast's papers, on three portals. */
class SubscribersDbTests {

    private static final Portal MARSEILLE = TestPortals.named("marseille");
    private static final Portal AIX = TestPortals.named("aix");
    private static final Portal CLERMONTAIS = TestPortals.named("clermontais");
    private static final Portal LOUDUNAIS = TestPortals.named("loudunais");
    private static final Portal GARONNE = TestPortals.named("garonne");

    @TempDir
    private static Path folder;

    private static TestContracts contracts;
    private static Keys keys;
    private static Subscribers subscribers;

    @BeforeAll
    static void the_cast_is_imported() {
        keys = new Keys(folder.resolve("keys"), () -> TestContracts.MORNING);
        contracts = new TestContracts(TestDatabase.copy(), keys);
        subscribers = contracts.subscribers();
        var papers = new TestPapers(folder, new TestImport(contracts));
        papers.take(MARSEILLE, """
                abonnes: ref;nom;prenom
                A1;Aubagne;Claire
                R1;Roquevaire;Paul
                M1;Meyrargues;Lucien
                contrats: ref;ref_abonne;operateur;adresse;insee;fin
                4512367;A1;;12 rue de la Fontaine;13074;
                4598120;R1;;3 rue Longue;13042;
                4530098;M1;;1 cours Mistral;13074;2025-06-30
                compteurs: no;contrat;pose;depose
                D14FA052817;4512367;2014-05-02;
                D09AA000001;4512367;2004-05-02;2014-05-02
                D26AA000002;4598120;2004-05-02;2026-05-02
                C09EA771203;4598120;2026-05-02;
                D11FB018822;4530098;2011-01-05;
                """);
        papers.take(AIX, """
                abonnes: ref;nom;prenom
                11301;Vauvenargues;Nadia
                20417;Puyricard;Hugo
                contrats: ref;ref_abonne;adresse
                11301.11377.01;11301;18 chemin de Bibémus
                11301.11377.02;11301;2 place des Tanneurs
                20417.00852.01;20417;3 rue d'Italie
                factures: numero;contrat;emission;ttc;cle
                1;11301.11377.01;2026-11-02;124,71;K7RM4QXT
                2;11301.11377.01;2025-11-03;98,10;H4XJ7PLD
                3;11301.11377.02;2026-11-02;57,00;P3WD9HNC
                4;20417.00852.01;2026-11-02;80,00;9TWC3HPL
                """);
        papers.take(CLERMONTAIS, """
                abonnes: ref;nom;prenom;email
                0034817;Paulhan;Jean;Jean.Paulhan@example.org
                0035560;Nébian;Maurice;
                0036001;Brignac;Anne;famille.brignac@example.org
                0036002;Brignac;Pierre;famille.brignac@example.org
                contrats: ref;ref_abonne;adresse
                C1;0034817;1 rue A
                C2;0035560;2 rue A
                C3;0036001;3 rue A
                C4;0036002;4 rue A
                """);
        papers.take(LOUDUNAIS, """
                abonnes: ref;nom;prenom;cle_activation;adresse;code_postal;commune
                L-20931;CEAUX;Odile;5FKT-2WQX-6HRM-3PJC;4 place Sainte-Croix;86200;LOUDUN
                L-18872;CEAUX;Odette;;rue du Portail-Chaussé;86200;LOUDUN
                L-1;Fontaine;Jean-Michel;7H3K-9PQR-4TWX-2MCD;99 rue de la Fontaine d'Adam;86200;Loudun
                contrats: ref;ref_abonne;adresse
                D1;L-1;99 rue de la Fontaine d'Adam
                """);
        papers.take(GARONNE, """
                abonnes: ref;nom;prenom;tel
                G1;Cazères;Odette;06 39 98 20 45
                contrats: ref;ref_abonne;adresse
                R1;G1;1 place de l'Église
                factures: numero;contrat;emission;ttc;identifiant_facture;mot_de_passe_facture
                1;R1;2026-10-01;111,00;CG204518;Lavoir-2291
                """);
    }

    @Test
    @DisplayName("S1-12, S1-13: contract and meter must be of one contract, however they are typed")
    void a_contract_number_and_the_meter_of_that_contract_prove_it() {
        assertThat(find(MARSEILLE, Map.of(CONTRACT_NUMBER, "A 4512367", METER_SERIAL, "d14fa 052 817")))
                .isInstanceOf(Finding.Found.class);
        assertThat(find(MARSEILLE, Map.of(CONTRACT_NUMBER, "4512367", METER_SERIAL, "C09EA771203")))
                .isInstanceOf(Finding.Unknown.class);
        assertThat(find(MARSEILLE, Map.of(CONTRACT_NUMBER, "4512367", METER_SERIAL, "")))
                .isInstanceOf(Finding.Unknown.class);
        assertThat(find(MARSEILLE, Map.of())).isInstanceOf(Finding.Unknown.class);
    }

    @Test
    void a_meter_that_was_changed_lately_is_still_on_the_last_bill_and_an_old_one_is_not() {
        assertThat(find(MARSEILLE, Map.of(CONTRACT_NUMBER, "4598120", METER_SERIAL, "D26AA000002")))
                .isInstanceOf(Finding.Found.class);
        assertThat(find(MARSEILLE, Map.of(CONTRACT_NUMBER, "4512367", METER_SERIAL, "D09AA000001")))
                .isInstanceOf(Finding.Unknown.class);
    }

    @Test
    @DisplayName("S1-06: a contract of another operator does not match")
    void the_operator_that_was_named_must_run_the_contract() {
        var claire = Map.of(CONTRACT_NUMBER, "4512367", METER_SERIAL, "D14FA052817");
        var hers = contracts.transactions.in(MARSEILLE.id(), () -> contracts
                .jdbc
                .sql("select operator from contract where ref = '4512367'")
                .query(String.class)
                .single());
        assertThat(subscribers.find(MARSEILLE, hers, claire)).isInstanceOf(Finding.Found.class);
        assertThat(subscribers.find(MARSEILLE, "another", claire)).isInstanceOf(Finding.Unknown.class);
    }

    @Test
    void a_contract_that_has_ended_may_open_an_account_and_says_when_it_ended() {
        assertThat(find(MARSEILLE, Map.of(CONTRACT_NUMBER, "4530098", METER_SERIAL, "D11FB018822")))
                .isInstanceOfSatisfying(Finding.Found.class, found -> assertThat(found.endedOn())
                        .contains(LocalDate.of(2025, 6, 30)));
    }

    @Test
    @DisplayName("S2-38: last year's key is told apart only where the number is right")
    void an_outdated_key_is_told_after_the_number_and_the_old_key_match() {
        assertThat(find(AIX, Map.of(CONTRACT_NUMBER, "11301.11377.01", CONTRACT_KEY, "k7rm 4qxt")))
                .isInstanceOf(Finding.Found.class);
        assertThat(find(AIX, Map.of(CONTRACT_NUMBER, "1130111377 01", CONTRACT_KEY, "H4XJ7PLD")))
                .isEqualTo(new Finding.Outdated());
        assertThat(find(AIX, Map.of(CONTRACT_NUMBER, "20417.00852.01", CONTRACT_KEY, "H4XJ7PLD")))
                .isEqualTo(new Finding.Unknown());
        assertThat(find(AIX, Map.of(CONTRACT_NUMBER, "11301.11377.01", INVOICE_TOTAL, "98,10")))
                .isEqualTo(new Finding.Unknown());
    }

    @Test
    @DisplayName("S3-06: the address must be the one that billing knows for this very number")
    void an_address_is_known_for_a_subscriber_and_not_for_another() {
        var jean = found(find(CLERMONTAIS, Map.of(SUBSCRIBER_NUMBER, "0034817")));
        var maurice = found(find(CLERMONTAIS, Map.of(SUBSCRIBER_NUMBER, "0035560")));
        assertThat(subscribers.knowsAddress(CLERMONTAIS.id(), jean, " jean.paulhan@EXAMPLE.org"))
                .isTrue();
        assertThat(subscribers.knowsAddress(CLERMONTAIS.id(), maurice, "jean.paulhan@example.org"))
                .isFalse();
        assertThat(subscribers.knowsAddress(CLERMONTAIS.id(), maurice, "")).isFalse();
    }

    @Test
    void two_subscribers_of_one_mailbox_are_two() {
        var anne = found(find(CLERMONTAIS, Map.of(SUBSCRIBER_NUMBER, "0036001")));
        var pierre = found(find(CLERMONTAIS, Map.of(SUBSCRIBER_NUMBER, "0036002")));
        assertThat(anne).isNotEqualTo(pierre);
        assertThat(Stream.of(anne, pierre))
                .allMatch(one -> subscribers.knowsAddress(CLERMONTAIS.id(), one, "famille.brignac@example.org"));
        assertThat(find(CLERMONTAIS, Map.of(LAST_NAME, "Brignac"))).isEqualTo(new Finding.Unknown());
    }

    @Test
    @DisplayName("S4-09: a key alone; S4: where a second account is refused, a used key says so")
    void a_key_opens_one_account_only_where_the_portal_says_so() {
        var key = Map.of(ACTIVATION_KEY, "7h3k 9pqr 4twx 2mcd");
        var subscriber = found(find(LOUDUNAIS, key));
        var first = account(LOUDUNAIS);
        var second = account(LOUDUNAIS);
        assertThat(grant(LOUDUNAIS, first, subscriber, ACTIVATION_KEY)).isEqualTo(new Granting.Granted());
        assertThat(grant(LOUDUNAIS, first, subscriber, ACTIVATION_KEY)).isEqualTo(new Granting.Granted());
        assertThat(find(LOUDUNAIS, key)).isEqualTo(new Finding.Used(subscriber));
        assertThat(grant(LOUDUNAIS, second, subscriber, ACTIVATION_KEY)).isEqualTo(new Granting.Refused());
        assertThat(subscribers.shows(LOUDUNAIS.id(), first, subscriber)).isTrue();
        assertThat(subscribers.shows(LOUDUNAIS.id(), second, subscriber)).isFalse();
    }

    @Test
    @DisplayName("Cast: a second account asking with the same paper is allowed, and announced to the first")
    void a_second_account_is_let_in_where_the_portal_says_so_and_the_first_is_told() {
        var paper = Map.of(CONTRACT_NUMBER, "20417.00852.01", CONTRACT_KEY, "9TWC3HPL");
        var hugo = found(find(AIX, paper));
        var first = account(AIX, "hugo@first.example", "fr");
        var second = account(AIX, "hugues@second.example", "en");
        grant(AIX, first, hugo, CONTRACT_KEY);
        assertThat(found(find(AIX, paper))).isEqualTo(hugo);
        assertThat(mails(AIX)).isEmpty();

        assertThat(grant(AIX, second, hugo, CONTRACT_KEY)).isEqualTo(new Granting.Granted());
        assertThat(grant(AIX, second, hugo, CONTRACT_KEY)).isEqualTo(new Granting.Granted());
        assertThat(mails(AIX)).singleElement().satisfies(mail -> {
            assertThat(mail).containsEntry("recipient", "hugo@first.example");
            assertThat(mail).containsEntry("subject", "Un autre compte voit désormais vos contrats");
            assertThat(plain(mail))
                    .contains("Hugo Puyricard", "h•••@second.example", "appelez le 04", "/contact")
                    .doesNotContain("hugues");
        });

        var third = account(AIX, "agathe@third.example", "fr");
        subscribers.grant(AIX, third, hugo, Grant.byAgent());
        assertThat(mails(AIX))
                .extracting(mail -> mail.get("recipient"), mail -> mail.get("subject"))
                .containsExactlyInAnyOrder(
                        tuple("hugo@first.example", "Un autre compte voit désormais vos contrats"),
                        tuple("hugo@first.example", "Un autre compte voit désormais vos contrats"),
                        tuple("hugues@second.example", "Another account now sees your contracts"),
                        tuple("agathe@third.example", "Des contrats ont été liés à votre compte"));
    }

    @Test
    void who_has_closed_their_account_is_told_nothing() {
        var jean = found(find(CLERMONTAIS, Map.of(SUBSCRIBER_NUMBER, "0034817")));
        var gone = account(CLERMONTAIS, "gone@closed.example", "fr");
        grant(CLERMONTAIS, gone, jean, SUBSCRIBER_NUMBER);
        contracts.transactions.in(CLERMONTAIS.id(), () -> contracts
                .jdbc
                .sql("update account set closed_at = now(), email_key = null where portal_id = ? and id = ?")
                .params(CLERMONTAIS.id().value(), gone.value())
                .update());
        grant(CLERMONTAIS, account(CLERMONTAIS), jean, SUBSCRIBER_NUMBER);
        assertThat(mails(CLERMONTAIS)).isEmpty();
    }

    @Test
    void whose_link_is_ended_sees_nothing_more_and_is_told() {
        var paul = found(find(MARSEILLE, Map.of(CONTRACT_NUMBER, "4598120", METER_SERIAL, "C09EA771203")));
        var account = account(MARSEILLE, "paul@ended.example", "fr");
        grant(MARSEILLE, account, paul, CONTRACT_NUMBER);
        assertThat(subscribers.end(MARSEILLE, account, paul)).isTrue();
        assertThat(subscribers.end(MARSEILLE, account, paul)).isFalse();
        assertThat(subscribers.shows(MARSEILLE.id(), account, paul)).isFalse();
        assertThat(mails(MARSEILLE)).singleElement().satisfies(mail -> assertThat(plain(mail))
                .contains("Un agent a retiré de votre compte les contrats au nom de Paul Roquevaire"));
    }

    @Test
    void of_two_who_come_at_once_with_one_paper_one_gets_in() throws Exception {
        var odette = found(find(GARONNE, Map.of(INVOICE_LOGIN, "cg204518", INVOICE_PASSWORD, "lavoir 2291")));
        var accounts = List.of(account(GARONNE), account(GARONNE), account(GARONNE), account(GARONNE));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = accounts.stream()
                    .map(account -> (Callable<Granting>) () -> grant(GARONNE, account, odette, INVOICE_PASSWORD))
                    .toList();
            assertThat(threads.invokeAll(tries))
                    .extracting(future -> future.get() instanceof Granting.Granted)
                    .containsExactlyInAnyOrder(true, false, false, false);
        }
    }

    @Test
    @DisplayName("S2-29: one paper brings all contracts of its payer")
    void all_contracts_of_the_payer_come_along() {
        var nadia = found(find(AIX, Map.of(CONTRACT_NUMBER, "11301.11377.01", CONTRACT_KEY, "K7RM4QXT")));
        assertThat(nadia)
                .isEqualTo(found(find(AIX, Map.of(CONTRACT_NUMBER, "11301.11377.02", CONTRACT_KEY, "P3WD9HNC"))));
    }

    @Test
    void papers_are_found_under_every_key_that_is_still_read() {
        var before = find(CLERMONTAIS, Map.of(SUBSCRIBER_NUMBER, "0034817"));
        keys.rotate();
        assertThat(find(CLERMONTAIS, Map.of(SUBSCRIBER_NUMBER, "0034817"))).isEqualTo(before);
    }

    @Test
    void a_paper_of_one_portal_says_nothing_on_another() {
        assertThat(find(AIX, Map.of(CONTRACT_NUMBER, "4512367", METER_SERIAL, "D14FA052817")))
                .isEqualTo(new Finding.Unknown());
    }

    @Test
    void agents_find_a_subscriber_by_anything_on_a_bill_but_keys() {
        assertThat(search(MARSEILLE, "aubag")).containsExactly("Claire Aubagne");
        assertThat(search(MARSEILLE, "CLAIRE aubagne")).containsExactly("Claire Aubagne");
        assertThat(search(MARSEILLE, "A 4512367")).containsExactly("Claire Aubagne");
        assertThat(search(MARSEILLE, "D14FA 052 817")).containsExactly("Claire Aubagne");
        assertThat(search(MARSEILLE, "12, rue de la fontaine")).containsExactly("Claire Aubagne");
        assertThat(search(MARSEILLE, "1 rue de la fontaine")).isEmpty();
        assertThat(search(AIX, "11301.11377.01")).containsExactly("Nadia Vauvenargues");
        assertThat(search(AIX, "bibemus")).containsExactly("Nadia Vauvenargues");
        assertThat(search(CLERMONTAIS, "brignac")).containsExactly("Anne Brignac", "Pierre Brignac");
        assertThat(search(CLERMONTAIS, "jean.paulhan@example.org")).containsExactly("Jean Paulhan");
        assertThat(search(GARONNE, "06 39 98 20 45")).containsExactly("Odette Cazères");
        assertThat(search(LOUDUNAIS, "ceaux loudun")).containsExactly("Odette CEAUX", "Odile CEAUX");
        assertThat(search(LOUDUNAIS, "L-20931")).containsExactly("Odile CEAUX");
        assertThat(search(LOUDUNAIS, "7H3K")).isEmpty();
        assertThat(search(AIX, "K7RM4QXT")).isEmpty();
        assertThat(search(AIX, " ")).isEmpty();
    }

    @Test
    void what_is_printed_on_a_paper_is_known_so_that_it_is_no_password() {
        var claire = found(find(MARSEILLE, Map.of(CONTRACT_NUMBER, "4512367", METER_SERIAL, "D14FA052817")));
        assertThat(subscribers.printedWords(MARSEILLE.id(), claire))
                .contains("A1", "Aubagne", "Claire", "4512367", "D14FA052817");
    }

    private static Finding find(Portal portal, Map<Fact, String> typed) {
        return subscribers.find(portal, null, typed);
    }

    private static SubscriberId found(Finding finding) {
        return ((Finding.Found) finding).subscriber();
    }

    private static Granting grant(Portal portal, AccountId account, SubscriberId subscriber, Fact by) {
        return subscribers.grant(portal, account, subscriber, new Grant(How.OPENED, Set.of(by)));
    }

    private static List<String> search(Portal portal, String typed) {
        return subscribers.search(portal.id(), typed, 20).stream()
                .map(Subscriber::name)
                .toList();
    }

    private static List<Map<String, Object>> mails(Portal portal) {
        return contracts.transactions.in(portal.id(), () -> contracts
                .jdbc
                .sql("select recipient, subject, plain from outbox where portal_id = ? order by written_at, id")
                .param(portal.id().value())
                .query()
                .listOfRows());
    }

    /** As one line: where it is broken does not matter here. */
    private static String plain(Map<String, Object> mail) {
        return String.valueOf(mail.get("plain")).replaceAll("\\R", " ");
    }

    private static AccountId account(Portal portal) {
        return account(portal, UUID.randomUUID() + "@example.org", "fr");
    }

    private static AccountId account(Portal portal, String email, String language) {
        var id = contracts.identifiers.next();
        contracts.transactions.in(portal.id(), () -> contracts
                .jdbc
                .sql("""
                insert into account (portal_id, id, email, email_key, language, password_hash, password_changed_at, opened_at)
                values (?, ?, ?, ?, ?, '', now(), now())
                """)
                .params(portal.id().value(), id, email, email, language)
                .update());
        return new AccountId(id);
    }
}
