package fr.riverain.contract;

import static fr.riverain.contract.Fact.ACTIVATION_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S4-32: a key that says by itself when it was copied wrongly. */
class ActivationKeyTests {

    private static final ActivationKey KEY = ActivationKey.checked("RN7H3K9PRT4WXMC");

    @Test
    @DisplayName("S4-11, S4-32: sixteen characters in four groups, none of which is taken for another")
    void a_fresh_key_can_be_read() {
        var keys = Stream.generate(ActivationKey::fresh).limit(1000).toList();
        assertThat(keys).allSatisfy(key -> {
            assertThat(key.printed()).matches("RN[A-Z0-9]{2}(-[A-Z0-9]{4}){3}").doesNotMatch(".*[01OILBSZGQDUV].*");
            assertThat(ACTIVATION_KEY.normal(key.printed())).isEqualTo(key.signs());
            assertThat(ACTIVATION_KEY.isMistyped(key.printed())).isFalse();
        });
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(KEY.toString()).doesNotContain(KEY.signs());
    }

    @Test
    @DisplayName("S4-15: a look-alike is read as the sign that stands there")
    void look_alikes_are_read_alike() {
        var key = ActivationKey.checked("RN8528568525852");
        assertThat(ACTIVATION_KEY.normal(
                        key.signs().replace('8', 'B').replace('5', 's').replace("2", " z")))
                .isEqualTo(key.signs());
    }

    @Test
    void each_wrong_sign_and_each_two_that_are_swapped_are_noticed() {
        var signs = KEY.signs();
        IntStream.range(2, signs.length()).forEach(at -> {
            ActivationKey.ALPHABET
                    .chars()
                    .filter(sign -> sign != signs.charAt(at))
                    .forEach(sign -> {
                        var wrong = signs.substring(0, at) + (char) sign + signs.substring(at + 1);
                        assertThat(ACTIVATION_KEY.isMistyped(wrong)).as(wrong).isTrue();
                    });
            IntStream.range(at + 1, signs.length())
                    .filter(other -> signs.charAt(other) != signs.charAt(at))
                    .forEach(other -> {
                        var swapped = new StringBuilder(signs);
                        swapped.setCharAt(at, signs.charAt(other));
                        swapped.setCharAt(other, signs.charAt(at));
                        assertThat(ACTIVATION_KEY.isMistyped(swapped.toString()))
                                .as(swapped.toString())
                                .isTrue();
                    });
        });
    }

    @Test
    void what_billing_made_is_none_of_ours_and_never_called_a_typo() {
        assertThat(Stream.of("7H3K-9PQR-4TWX-2MCD", "4XWN-6JTR-8KHP-3VQ9", "RN12", "", "RN0U-7H3K-9PQR-4TWX"))
                .noneMatch(ACTIVATION_KEY::isMistyped);
        assertThat(ACTIVATION_KEY.normal("7H3K-9PQR-4TWX-2MCD")).isEqualTo("7H3K9PQR4TWX2MCD");
    }
}
