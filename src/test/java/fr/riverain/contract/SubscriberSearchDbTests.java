package fr.riverain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.riverain.account.AccountId;
import fr.riverain.backoffice.Agent;
import fr.riverain.backoffice.AgentSearch.Hit;
import fr.riverain.backoffice.Role;
import fr.riverain.exchange.TestImport;
import fr.riverain.platform.Keys;
import fr.riverain.platform.TestDatabase;
import fr.riverain.portal.Portal;
import fr.riverain.portal.TestPortals;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent has somebody on the telephone, with a bill in their hand. */
class SubscriberSearchDbTests {

    private static final Portal AIX = TestPortals.named("aix");
    private static final Portal MARSEILLE = TestPortals.named("marseille");
    private static final AccountId NADIAS = new AccountId(new UUID(7, 7));

    @TempDir
    private static Path folder;

    private static TestContracts contracts;
    private static SubscriberSearch search;

    @BeforeAll
    static void two_people_are_known_and_one_has_an_account() {
        var keys = new Keys(folder.resolve("keys"), () -> TestContracts.MORNING);
        contracts = new TestContracts(TestDatabase.copy(), keys);
        new TestPapers(folder, new TestImport(contracts)).take(AIX, """
                abonnes: ref;nom;prenom
                11301;Vauvenargues;Nadia
                20417;Puyricard;Hugo
                30001;Arnaud;Zoé
                30002;Éguilles;Albert
                contrats: ref;ref_abonne;adresse
                11301.11377.01;11301;18 chemin de Bibémus
                20417.00852.01;20417;3 rue Longue
                30001.00001.01;30001;7 rue d’Éguilles
                30002.00001.01;30002;5 rue Haute
                compteurs: no;contrat
                E17FB090331;11301.11377.01
                factures: numero;contrat;emission;ttc;cle
                1;11301.11377.01;2026-11-02;124,71;K7RM4QXT
                """);
        openAccount();
        var found = (Finding.Found) contracts
                .subscribers()
                .find(AIX, null, Map.of(Fact.CONTRACT_NUMBER, "11301.11377.01", Fact.CONTRACT_KEY, "K7RM4QXT"));
        contracts.subscribers().grant(AIX, NADIAS, found.subscriber(), new Grant(Grant.How.LINKED, Set.of()));
        search = new SubscriberSearch(
                contracts.transactions,
                new SubscriberRows(contracts.jdbc),
                new Grants(contracts.jdbc, contracts.clock));
    }

    @Test
    void whoever_has_an_account_is_found_once_by_their_papers_and_leads_to_their_page() {
        for (var printed : new String[] {"11301.11377.01", "1130111377 01", "E17FB090331", "vauvenargues", "11301"}) {
            assertThat(search.find(agent(AIX), printed))
                    .as(printed)
                    .extracting(Hit::kindKey, Hit::title, Hit::path)
                    .containsExactly(tuple("agent.hit.subscriber", "Nadia Vauvenargues", page("11301")));
        }
    }

    @Test
    void whoever_has_none_is_found_too_and_leads_to_their_page() {
        assertThat(search.find(agent(AIX), "Puyricard"))
                .extracting(Hit::kindKey, Hit::path)
                .containsExactly(tuple("agent.hit.subscriber-alone", page("20417")));
    }

    @Test
    void whoever_is_called_so_comes_before_those_who_live_in_a_place_of_that_name() {
        assertThat(search.find(agent(AIX), "eguilles"))
                .extracting(Hit::title)
                .containsExactly("Albert Éguilles", "Zoé Arnaud");
    }

    @Test
    void a_key_finds_nobody_and_neither_does_another_portal() {
        assertThat(search.find(agent(AIX), "K7RM4QXT")).isEmpty();
        assertThat(search.find(agent(MARSEILLE), "Vauvenargues")).isEmpty();
    }

    @Test
    void signs_alone_find_nobody_and_beside_words_do_no_harm() {
        for (var typed : new String[] {"(1)", "+33 6 39 98 20 45", "-", "((", "' '", "\u202f!"}) {
            assertThat(search.find(agent(AIX), typed)).as(typed).isEmpty();
        }
        assertThat(search.find(agent(AIX), "(Puyricard)")).hasSize(1);
    }

    private static String page(String ref) {
        return SubscriberSheet.path(contracts.subscribers().byRef(AIX.id(), ref).orElseThrow());
    }

    private static void openAccount() {
        contracts.transactions.in(AIX.id(), () -> contracts
                .jdbc
                .sql("""
                insert into account (portal_id, id, email, email_key, password_hash, language, opened_at, password_changed_at)
                values (:portal, :id, 'n@example.org', 'n@example.org', '', 'fr', now(), now())
                """)
                .param("portal", AIX.id().value())
                .param("id", NADIAS.value())
                .update());
    }

    private static Agent agent(Portal portal) {
        return new Agent(
                portal.id(), UUID.randomUUID(), "Maëlle", "m@example.org", Role.CUSTOMER_SERVICE, UUID.randomUUID());
    }
}
