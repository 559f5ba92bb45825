package fr.riverain.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S1-05, S1-07: the official list of communes")
class CommunesTests {

    private final Communes communes = new Communes();

    @ParameterizedTest
    @CsvSource({
        "Peyrolles-en-Provence, 13074",
        "peyrolles en provence, 13074",
        "PEYROLLES EN PROVENCE, 13074",
        "peyroles en provence, 13074",
        "peyrolles 13, 13074",
        "gemenos, 13042",
        "Gémenos 13420, 13042",
        "13420 Gemenos, 13042",
        "st elix le chateau, 31476",
        "St-Félix de Lodez, 34254",
        "ste foy de peyrolieres, 31481",
        "clermont l'herault, 34079",
        "clermont l’hérault, 34079",
        "ciotat, 13028",
        "marseille 13e, 13055",
        "Marseille 13013, 13055",
        "Paris 12, 75056",
        "marseille 3eme arrondissement, 13055",
        "oeuilly 51, 51410",
        "  loudun  , 86137",
    })
    void people_are_understood(String typed, String insee) {
        assertThat(communes.search(typed)).first().extracting(Commune::insee).isEqualTo(insee);
    }

    @Test
    void a_postcode_finds_all_who_share_it() {
        assertThat(communes.search("34800"))
                .extracting(Commune::name)
                .contains("Clermont-l’Hérault", "Octon", "Brignac");
    }

    @Test
    void the_beginning_of_a_postcode_is_enough() {
        assertThat(communes.search("138")).isNotEmpty().allSatisfy(commune -> assertThat(commune.postcodes())
                .anyMatch(code -> code.startsWith("138")));
    }

    @Test
    void a_former_commune_leads_to_the_one_that_took_it_in() {
        assertThat(communes.search("Estouches")).extracting(Commune::insee).containsExactly("91390");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "xyzzy", "'; drop table commune; --"})
    void nothing_is_found_where_nothing_is(String typed) {
        assertThat(communes.search(typed)).isEmpty();
    }

    @Test
    void the_likelier_of_two_leads_and_the_list_ends_somewhere() {
        assertThat(communes.search("saint")).hasSize(20);
        assertThat(communes.search("marse")).first().extracting(Commune::name).isEqualTo("Marseille");
    }

    @Test
    void what_a_portal_serves_comes_first() {
        var marseille = PortalFolder.read(Path.of("portals/marseille"), new PublicAddress("https", 443));
        assertThat(communes.search("peyrolles"))
                .first()
                .extracting(Commune::insee)
                .isEqualTo("11287");
        assertThat(communes.search(marseille, "peyrolles"))
                .first()
                .extracting(Commune::insee)
                .isEqualTo("13074");
    }

    @Test
    void every_commune_is_known_by_its_code() {
        assertThat(communes.byInsee("13002")).map(Commune::name).hasValue("Allauch");
        assertThat(communes.byInsee("99999")).isEmpty();
    }
}
