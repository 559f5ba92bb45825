package fr.riverain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.riverain.platform.RefusedLine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeterLineTests {

    /** The column is as wide as a counter: one figure more would stop the copy, and with it the whole import. */
    @Test
    void figures_that_no_meter_can_show_put_the_line_aside() {
        assertThat(meter("999999999", "99999").serial()).isEqualTo("D14FA052817");
        assertThatThrownBy(() -> meter("1000000000", null)).isInstanceOf(RefusedLine.class);
        assertThatThrownBy(() -> meter("1e400000", null)).isInstanceOf(RefusedLine.class);
        assertThatThrownBy(() -> meter(null, "100000")).isInstanceOf(RefusedLine.class);
    }

    private static MeterLine meter(@Nullable String index, @Nullable String coefficient) {
        return new MeterLine(
                "D14FA052817", "4512367", null, null, null, number(index), null, number(coefficient), null);
    }

    private static @Nullable BigDecimal number(@Nullable String said) {
        return said == null ? null : new BigDecimal(said);
    }
}
