package fr.riverain.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTests {

    private Demo.DemoFolder folder;

    @BeforeEach
    void open(@TempDir Path root) {
        folder = Demo.DemoFolder.in(root);
    }

    @Test
    void what_was_skipped_stays_skipped_after_a_restart() {
        var before = new DemoClock(folder);
        var start = before.instant();
        assertThat(before.advance(Duration.ofHours(49))).isTrue();
        assertThat(new DemoClock(folder).instant()).isAfterOrEqualTo(start.plus(Duration.ofHours(49)));
    }

    @Test
    void time_does_not_go_back_nor_to_the_end_of_the_world() {
        var clock = new DemoClock(folder);
        assertThat(clock.advance(Duration.ofHours(-1))).isFalse();
        assertThat(clock.advance(Duration.ZERO)).isFalse();
        assertThat(clock.advance(Duration.ofDays(1_000_000))).isFalse();
        assertThat(clock.ahead()).isZero();
    }
}
