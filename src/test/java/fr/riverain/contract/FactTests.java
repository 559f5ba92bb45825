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

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type is forgiven, what is another number is not. */
class FactTests {

    @ParameterizedTest
    @DisplayName("S1-12: seven digits, with or without the letter that is printed before them")
    @ValueSource(
            strings = {
                "4512367",
                "A 4512367",
                "a4512367",
                " 4 512 367 ",
                "4.512.367",
                "4–512—367",
                "45l2367",
                "45I2367",
                "4512367\n",
                "N° 4512367",
                "n°\u00a0de contrat\u00a0: A\u00a04512367",
                "\u202f4512367",
                "4512\u200b367",
                "4512\u00ad367",
                "\ufeff4512367",
                "４５１２３６７"
            })
    void a_contract_number_is_found_however_it_is_copied(String typed) {
        assertThat(CONTRACT_NUMBER.readings(typed)).contains(CONTRACT_NUMBER.normal("4512367"));
    }

    @Test
    @DisplayName("S1-12: a letter that looks like a digit may be either")
    void the_letter_before_the_number_may_look_like_a_digit() {
        assertThat(CONTRACT_NUMBER.readings("L 4512367")).contains("4512367", "14512367");
        assertThat(CONTRACT_NUMBER.readings("l4512367")).contains(CONTRACT_NUMBER.normal("14512367"));
        assertThat(CONTRACT_NUMBER.readings("O12345")).contains(CONTRACT_NUMBER.normal("012345"));
    }

    @ParameterizedTest
    @DisplayName("S2-27: 11301.11377.01, with or without the dots")
    @ValueSource(strings = {"11301.11377.01", "113011137701", "1130111377 01", "11301-11377-01", "ll3O1.11377.O1"})
    void the_dots_of_a_contract_number_do_not_matter(String typed) {
        assertThat(CONTRACT_NUMBER.normal(typed)).isEqualTo("113011137701");
    }

    @ParameterizedTest
    @DisplayName("S4-09, S4-15: an activation key in any grouping, 0 and O, 1 and l")
    @ValueSource(
            strings = {
                "7H3K-9PQR-4TWX-2MCD",
                "7h3k 9pqr-4twx 2mcd",
                "7H3K9PQR4TWX2MCD",
                "7H3K‑9PQR‑4TWX‑2MCD",
                "7H3K−9PQR−4TWX−2MCD",
                "Clé : 7H3K-9PQR-4TWX-2MCD"
            })
    void an_activation_key_is_read_in_any_grouping(String typed) {
        assertThat(ACTIVATION_KEY.normal(typed)).isEqualTo("7H3K9PQR4TWX2MCD");
    }

    @Test
    @DisplayName("S1.6, 5: look-alikes that were imported are read as the ones that are typed")
    void look_alikes_are_one_in_what_is_stored_and_in_what_is_typed() {
        assertThat(ACTIVATION_KEY.normal("OIL0-1111-OOOO-LLLL"))
                .isEqualTo(ACTIVATION_KEY.normal("0110-iiii-0000-1111"));
        assertThat(METER_SERIAL.normal("D14FAO52817")).isEqualTo(METER_SERIAL.normal("dl4fa 052 817"));
        assertThat(CONTRACT_KEY.normal("k7rm-4qxt")).isEqualTo("K7RM4QXT");
        assertThat(INVOICE_PASSWORD.normal("lavoir 2291")).isEqualTo(INVOICE_PASSWORD.normal("Lavoir-2291"));
        assertThat(INVOICE_LOGIN.normal(" cg 204518")).isEqualTo("CG204518");
        assertThat(SUBSCRIBER_NUMBER.normal("oo34817")).isEqualTo("0034817");
    }

    @Test
    void a_password_keeps_what_looks_like_a_label() {
        assertThat(INVOICE_PASSWORD.normal("ab:cd")).isNotEqualTo(INVOICE_PASSWORD.normal("xy:cd"));
    }

    @Test
    void names_are_compared_without_accents_case_or_punctuation() {
        assertThat(LAST_NAME.normal("Cazères")).isEqualTo("CAZERES");
        assertThat(LAST_NAME.normal("d’Œuvre - le\u00a0Goff")).isEqualTo("DOEUVRELEGOFF");
        assertThat(LAST_NAME.normal("O'Neil")).isEqualTo("ONEIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 124,70 €", "1124.7", "1.124,70", "1\u202f124,70\u00a0€", "EUR 1,124.70", "01124,70"})
    void an_amount_is_read_in_cents_however_it_is_written(String typed) {
        assertThat(INVOICE_TOTAL.normal(typed)).isEqualTo("112470");
    }

    @Test
    void whole_euros_are_an_amount_and_words_are_none() {
        assertThat(INVOICE_TOTAL.normal("124")).isEqualTo("12400");
        assertThat(INVOICE_TOTAL.normal("douze")).isEmpty();
        assertThat(INVOICE_TOTAL.normal("12-00")).isEmpty();
    }

    @Test
    void another_number_stays_another_number() {
        assertThat(CONTRACT_NUMBER.normal("4512368")).isNotEqualTo(CONTRACT_NUMBER.normal("4512367"));
        assertThat(SUBSCRIBER_NUMBER.normal("34817")).isNotEqualTo(SUBSCRIBER_NUMBER.normal("0034817"));
        assertThat(ACTIVATION_KEY.normal("7H3K-9PQR-4TWX-2MCE")).isNotEqualTo("7H3K9PQR4TWX2MCD");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_typed_and_too_much_typed_are_no_fact(Fact fact) {
        assertThat(fact.readings(" . - ")).isEmpty();
        assertThat(fact.readings("1".repeat(10_000))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_normal_form_is_its_own_normal_form_but_for_amounts(Fact fact) {
        var once = fact.normal("D14FA052817");
        assertThat(fact == INVOICE_TOTAL || fact.normal(once).equals(once)).isTrue();
    }

    @Test
    void each_fact_is_found_by_its_slug() {
        for (var fact : Fact.values()) {
            assertThat(Fact.of(fact.slug())).contains(fact);
        }
        assertThat(Fact.of("contract-numbre")).isEmpty();
    }
}
