package fr.riverain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.platform.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kF3x-9Qd_LwZ7uVbN2mTgA",
                "9f86d081884c7d659a2feaa0c55ad015",
                "9F86D081-884C7D65-9A2FEAA0-C55AD015",
                "MZXW6YTBOI5DK3LQGE2TQOJUG4",
                "314159265358979323846264338327950288419"
            })
    void what_chance_can_have_put_128_bits_into_is_a_token(String token) {
        assertThat(PaperCode.isStrong(token)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-077412",
                "kF3x-9Qd_LwZ7uVbN2mTg",
                "9f86d081884c7d659a2feaa0c55ad01",
                "00000000-0000-0000-0000-000000000000",
                "aAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaA",
                "kF3x+9Qd/LwZ7uVbN2mTgA==",
                "kF3x 9Qd LwZ7uVbN2mTgA1",
                "éF3x-9Qd_LwZ7uVbN2mTgA"
            })
    void what_is_short_monotonous_or_unfit_for_an_address_is_none(String token) {
        assertThat(PaperCode.isStrong(token)).isFalse();
    }

    @Test
    void ours_would_do_and_nothing_is_endless() {
        assertThat(PaperCode.isStrong(Tokens.fresh())).isTrue();
        assertThat(PaperCode.isStrong(Tokens.fresh().repeat(6))).isFalse();
    }
}
