package fr.riverain.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.account.AccountId;
import fr.riverain.account.Visitor;
import fr.riverain.contract.Address;
import fr.riverain.contract.Contract;
import fr.riverain.contract.ContractId;
import fr.riverain.portal.Here;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Service;
import fr.riverain.portal.TestPortals;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HomePageTests {

    @ParameterizedTest
    @MethodSource("portals")
    void whatever_the_portal_and_the_number_of_contracts_every_sentence_is_whole(Portal portal) {
        for (var language : Language.values()) {
            for (var contracts = 0; contracts < 3; contracts++) {
                var page = page(new Here(portal, language, "/", Optional.empty()), contracts);
                assertThat(List.of(page.greeting(), page.title(), page.lead()))
                        .allSatisfy(
                                sentence -> assertThat(sentence).isNotBlank().doesNotContain("{", "}"));
            }
        }
    }

    @Test
    void services_are_named_in_the_order_in_which_water_takes_them() {
        var here = new Here(TestPortals.named("aix"), Language.FR, "/", Optional.empty());
        var page = new ContractPage(here, contract(), List.of(), Places.all(List.of(), LocalDate.EPOCH));
        assertThat(page.services()).isEqualTo("eau potable, assainissement");
    }

    static Stream<Portal> portals() {
        return TestPortals.all().all().stream();
    }

    private static HomePage page(Here here, int contracts) {
        var visitor = new Visitor(
                here.portal().id(),
                new AccountId(new UUID(0, 1)),
                "Claire Aubagne",
                "claire.aubagne@example.org",
                true,
                null,
                here.language(),
                new UUID(0, 2));
        return new HomePage(
                here,
                visitor,
                List.of(),
                Places.all(Collections.nCopies(contracts, contract()), LocalDate.of(2026, 11, 16)));
    }

    private static Contract contract() {
        return new Contract(
                new ContractId(new UUID(0, 3)),
                "4512367",
                new Address("12 rue de la Fontaine", null, "13860", "Peyrolles-en-Provence"),
                "13074",
                "Claire Aubagne",
                "Claire Aubagne",
                List.of(Service.SANITATION, Service.WATER),
                null,
                null,
                null,
                null);
    }
}
