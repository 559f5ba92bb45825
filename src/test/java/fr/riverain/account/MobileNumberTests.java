package fr.riverain.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.account.MobileNumber.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0612345678            | +33612345678
            06 12 34 56 78        | +33612345678
            06.12.34.56.78        | +33612345678
            06-12-34-56-78        | +33612345678
            +33 (0)6 12 34 56 78  | +33612345678
            +33(0)612345678       | +33612345678
            0033 6 12 34 56 78    | +33612345678
            +33 7 49 12 34 56     | +33749123456
            0692 12 34 56         | +262692123456
            +262 692 12 34 56     | +262692123456
            +262 (0)692 12 34 56  | +262692123456
            0690 12 34 56         | +590690123456
            +590 690 12 34 56     | +590690123456
            0696 20 10 10         | +596696201010
            0694 20 10 10         | +594694201010
            0639 69 12 34         | +262639691234
            +508 55 12 34         | +508551234
            """)
    @DisplayName("S5-08: French mobiles as people write them, from the mainland and overseas")
    void french_mobiles_are_understood(String typed, String international) {
        assertThat(MobileNumber.read(typed, false)).isEqualTo(new Reading.Mobile(new MobileNumber(international)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+32 470 12 34 56", "0032 470 12 34 56", "+41 79 123 45 67", "+44 7400 123456", "+1 212 555 2368"
            })
    @DisplayName("S5-08: « uniquement numéro français »")
    void others_are_foreign(String typed) {
        assertThat(MobileNumber.read(typed, true)).isInstanceOf(Reading.Foreign.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"05 61 00 00 00", "01 42 92 81 00", "09 70 12 34 56", "0800 94 00 94"})
    void what_no_code_reaches_is_told(String typed) {
        assertThat(MobileNumber.read(typed, true)).isInstanceOf(Reading.Landline.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "06 12 34 56",
                "0700 12 34 56",
                "06 12 34 56 78 90",
                "odette",
                "CG204518",
                "06 12 34 56 7O",
                "+",
                "112",
                "0612345678abc"
            })
    void what_is_no_number_is_told(String typed) {
        assertThat(MobileNumber.read(typed, true)).isInstanceOf(Reading.Nothing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"06 39 98 20 45", "+33 (0)6 39 98 20 45", "0033639982077"})
    @DisplayName("The regulator's block for fiction counts where everything plays, and nowhere else")
    void fiction(String typed) {
        assertThat(MobileNumber.read(typed, true)).isInstanceOf(Reading.Mobile.class);
        assertThat(MobileNumber.read(typed, false)).isInstanceOf(Reading.Nothing.class);
    }

    @Test
    void its_owner_knows_it_again_and_nobody_else() {
        var odette = new MobileNumber("+33639982045");
        assertThat(odette.national()).isEqualTo("06 39 98 20 45".replace(' ', '\u00a0'));
        assertThat(odette.masked()).isEqualTo("06 •• •• •• 45".replace(' ', '\u00a0'));
        assertThat(new MobileNumber("+262692123456").masked()).endsWith("56").doesNotContain("12", "34");
        assertThat(odette.toString()).doesNotContain("45");
    }
}
