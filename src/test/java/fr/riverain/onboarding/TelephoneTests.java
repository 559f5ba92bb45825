package fr.riverain.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTests {

    @ParameterizedTest
    @CsvSource({
        "05 49 98 00 00,        +33549980000",
        "05.49.98.00.00,        +33549980000",
        "05-49-98-00-00,        +33549980000",
        "05\u00a049\u202f980000,+33549980000",
        "+33 5 49 98 00 00,     +33549980000",
        "0033 549980000,        +33549980000",
        "+33 (0)5 49 98 00 00,  +33549980000",
        "+330549980000,         +33549980000",
        "0690 12 34 56,         +590690123456",
        "+32 470 12 34 56,      +32470123456"
    })
    void numbers_are_kept_in_one_form_however_they_are_typed(String typed, String kept) {
        assertThat(Telephone.international(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0549", "05 49 98 00 0", "549980000", "+33 0000", "bonjour", "05 49 98 00 00 00"})
    void what_is_no_number_is_none(String typed) {
        assertThat(Telephone.international(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+33639981472, true", "+33749980000, true", "+33549980000, false", "+32470123456, true"})
    void french_numbers_tell_whether_they_are_mobile(String number, boolean mobile) {
        assertThat(Telephone.mayBeMobile(number)).isEqualTo(mobile);
    }

    @ParameterizedTest
    @CsvSource({"+33549980000, 05\u00a049\u00a098\u00a000\u00a000", "+32470123456, +32470123456"})
    void french_numbers_are_shown_as_people_write_them(String number, String shown) {
        assertThat(Telephone.shown(number)).isEqualTo(shown);
    }
}
