package fr.riverain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentifiersTests {

    private final TestClock clock = new TestClock();
    private final Identifiers identifiers = new Identifiers(clock);

    @Test
    void an_identifier_is_a_uuid_of_the_seventh_version() {
        assertThat(identifiers.next().version()).isEqualTo(7);
        assertThat(identifiers.next().variant()).isEqualTo(2);
        assertThat(identifiers.next().getMostSignificantBits() >>> 16).isEqualTo(TestClock.START.toEpochMilli());
    }

    @Test
    void identifiers_sort_by_the_moment_they_were_made_to_the_microsecond() {
        var made = new ArrayList<String>();
        for (var count = 0; count < 2_000; count++) {
            made.add(identifiers.next().toString());
            clock.advance(Duration.ofNanos(1_000));
        }
        assertThat(made).isSorted();
    }

    @Test
    void no_two_are_alike_even_at_one_moment() {
        assertThat(new HashSet<>(Stream.generate(identifiers::next)
                        .limit(10_000)
                        .map(UUID::toString)
                        .toList()))
                .hasSize(10_000);
    }
}
