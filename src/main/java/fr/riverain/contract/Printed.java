package fr.riverain.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a line of a file says it.
 *
 * @param since when it was printed, if that is known
 * @param until when it stops opening doors, if that is known already
 */
record Printed(
        Fact fact,
        String value,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    static Stream<Printed> of(Fact fact, @Nullable String value, @Nullable LocalDate since) {
        return value == null ? Stream.of() : Stream.of(new Printed(fact, value, since, null));
    }

    @SafeVarargs
    static List<Printed> all(Stream<Printed>... printed) {
        return Stream.of(printed).flatMap(one -> one).toList();
    }
}
