package fr.riverain.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    @ParameterizedTest
    @DisplayName("the vectors of RFC 6238, appendix B")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_every_other_program(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30, 8)).isEqualTo(code);
    }

    @Test
    void a_code_is_good_in_its_half_minute_and_the_ones_beside_it() {
        var now = Instant.parse("2026-11-16T13:22:00Z");
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now), now)).isPresent();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now), now.plusSeconds(45)))
                .isPresent();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now), now.plusSeconds(75)))
                .isEmpty();
    }

    @Test
    void a_secret_is_typed_in_the_letters_of_rfc_4648() {
        assertThat(Totp.base32("foobar".getBytes(US_ASCII))).isEqualTo("MZXW6YTBOI");
    }
}
