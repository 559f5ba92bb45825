package fr.riverain.demo;

import static fr.riverain.contract.Fact.ACTIVATION_KEY;
import static fr.riverain.contract.Fact.CONTRACT_KEY;
import static fr.riverain.contract.Fact.CONTRACT_NUMBER;
import static fr.riverain.contract.Fact.INVOICE_LOGIN;
import static fr.riverain.contract.Fact.INVOICE_PASSWORD;
import static fr.riverain.contract.Fact.METER_SERIAL;
import static fr.riverain.contract.Fact.SUBSCRIBER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.contract.Fact;
import fr.riverain.contract.Finding;
import fr.riverain.contract.Subscriber;
import fr.riverain.contract.TestContracts;
import fr.riverain.exchange.TestImport;
import fr.riverain.platform.Keys;
import fr.riverain.platform.TestDatabase;
import fr.riverain.portal.Communes;
import fr.riverain.portal.Portal;
import fr.riverain.portal.TestPortals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's people, imported like anybody's, found by the papers that the cast promises. */
class CastFilesDbTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @TempDir
    private static Path folder;

    private static TestContracts contracts;

    @BeforeAll
    static void the_curtain_rises() {
        contracts =
                new TestContracts(TestDatabase.copy(), new Keys(folder.resolve("keys"), () -> TestContracts.MORNING));
        var imports = new TestImport(contracts);
        for (var portal : TestPortals.all().all()) {
            var files = folder.resolve(portal.slug());
            new CastFiles(new Communes()).write(portal, files, TODAY);
            imports.take(portal.id(), files);
        }
    }

    @Test
    void marseille_by_contract_and_meter() {
        assertThat(who("marseille", "sem", Map.of(CONTRACT_NUMBER, "A 4512367", METER_SERIAL, "D14FA052817")))
                .isEqualTo("Claire Aubagne");
        assertThat(who("marseille", "semm", Map.of(CONTRACT_NUMBER, "4598120", METER_SERIAL, "C09EA771203")))
                .isEqualTo("Paul Roquevaire");
        assertThat(find("marseille", null, Map.of(CONTRACT_NUMBER, "4530098", METER_SERIAL, "D11FB018822")))
                .isInstanceOfSatisfying(Finding.Found.class, found -> assertThat(found.endedOn())
                        .contains(LocalDate.of(2025, 6, 30)));
    }

    @Test
    void aix_by_contract_and_key() {
        assertThat(who("aix", null, Map.of(CONTRACT_NUMBER, "11301.11377.01", CONTRACT_KEY, "K7RM4QXT")))
                .isEqualTo("Nadia Vauvenargues");
        assertThat(who("aix", null, Map.of(CONTRACT_NUMBER, "11301.11377.02", CONTRACT_KEY, "P3WD9HNC")))
                .isEqualTo("Nadia Vauvenargues");
        assertThat(who("aix", null, Map.of(CONTRACT_NUMBER, "20417.00852.01", CONTRACT_KEY, "9TWC3HPL")))
                .isEqualTo("Hugo Puyricard");
        assertThat(find("aix", null, Map.of(CONTRACT_NUMBER, "11301.11377.01", CONTRACT_KEY, "H4XJ7PLD")))
                .isEqualTo(new Finding.Outdated());
        assertThat(who("aix", null, Map.of(CONTRACT_NUMBER, "41877.00316.01", CONTRACT_KEY, "R6PN4XDW")))
                .isEqualTo("SCI Bibémus");
    }

    @Test
    void clermontais_by_subscriber_number() {
        assertThat(who("clermontais", null, Map.of(SUBSCRIBER_NUMBER, "0034817")))
                .isEqualTo("Jean Paulhan");
        assertThat(who("clermontais", null, Map.of(SUBSCRIBER_NUMBER, "0035102")))
                .isEqualTo("Louise Salagou");
        assertThat(who("clermontais", null, Map.of(SUBSCRIBER_NUMBER, "0035560")))
                .isEqualTo("Maurice Nébian");
        assertThat(who("clermontais", null, Map.of(SUBSCRIBER_NUMBER, "0036001")))
                .isEqualTo("Anne Brignac");
        assertThat(who("clermontais", null, Map.of(SUBSCRIBER_NUMBER, "0036002")))
                .isEqualTo("Pierre Brignac");
    }

    @Test
    void loudunais_by_key_and_garonne_by_what_the_invoice_says() {
        assertThat(who("loudunais", null, Map.of(ACTIVATION_KEY, "7H3K-9PQR-4TWX-2MCD")))
                .isEqualTo("Jean-Michel Fontaine");
        assertThat(who("loudunais", null, Map.of(ACTIVATION_KEY, "4XWN-6JTR-8KHP-3VQ9")))
                .isEqualTo("SARL Test");
        assertThat(who("loudunais", null, Map.of(ACTIVATION_KEY, "9FKT-2WQX-6HRM-3PJC")))
                .isEqualTo("Régis Messemé");
        assertThat(who("garonne", null, Map.of(INVOICE_LOGIN, "CG204518", INVOICE_PASSWORD, "Lavoir-2291")))
                .isEqualTo("Odette Cazères");
        assertThat(who("garonne", null, Map.of(INVOICE_LOGIN, "CG207733", INVOICE_PASSWORD, "Platane-6640")))
                .isEqualTo("Marius Rieumes");
    }

    @Test
    void lists_are_long_and_searches_find_several() {
        for (var portal : TestPortals.all().all()) {
            assertThat(contracts.transactions.in(portal.id(), () -> contracts
                            .jdbc
                            .sql("select count(*) from subscriber")
                            .query(Integer.class)
                            .single()))
                    .isGreaterThan(200);
        }
        assertThat(contracts.subscribers().search(TestPortals.named("aix").id(), "rue aix", 50))
                .hasSizeGreaterThan(5);
    }

    @Test
    void the_same_day_gives_the_same_files() throws IOException {
        for (var portal : TestPortals.all().all()) {
            var again = folder.resolve("again").resolve(portal.slug());
            new CastFiles(new Communes()).write(portal, again, TODAY);
            for (var file : new String[] {"abonnes.csv", "contrats.csv", "compteurs.csv", "factures.csv"}) {
                assertThat(again.resolve(file))
                        .hasSameTextualContentAs(folder.resolve(portal.slug()).resolve(file));
            }
            assertThat(Files.readString(again.resolve("factures.csv"))).contains("2026-11-02");
        }
    }

    private static Finding find(String portal, @Nullable String operator, Map<Fact, String> typed) {
        return contracts.subscribers().find(TestPortals.named(portal), operator, typed);
    }

    private static String who(String slug, @Nullable String operator, Map<Fact, String> typed) {
        Portal portal = TestPortals.named(slug);
        return Optional.of(find(slug, operator, typed))
                .filter(Finding.Found.class::isInstance)
                .map(Finding.Found.class::cast)
                .flatMap(found -> contracts.subscribers().get(portal.id(), found.subscriber()))
                .map(Subscriber::name)
                .orElse("nobody");
    }
}
