package fr.riverain.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A temporary table, and how a record becomes one of its rows.
 *
 * @param key the columns by which two lines are about the same thing: the later one counts
 */
public record Staging<R>(String table, List<String> key, List<Cell<R>> cells) {

    public record Cell<R>(String name, String type, Function<R, @Nullable Object> value) {}

    public static <R> Staging<R> of(String table, String... key) {
        return new Staging<>(table, List.of(key), List.of());
    }

    public Staging<R> with(String name, String type, Function<R, @Nullable Object> value) {
        var more = new ArrayList<>(cells);
        more.add(new Cell<>(name, type, value));
        return new Staging<>(table, key, List.copyOf(more));
    }

    public Staging<R> text(String name, Function<R, @Nullable String> value) {
        return with(name, "text", value::apply);
    }

    /** Each row knows the line that it comes from. */
    public String definition() {
        return "create temp table %s (line bigint not null, %s) on commit drop"
                .formatted(
                        table,
                        cells.stream()
                                .map(cell -> cell.name() + " " + cell.type())
                                .collect(Collectors.joining(", ")));
    }

    public String copy() {
        return "copy %s (%s) from stdin"
                .formatted(
                        table,
                        Stream.concat(Stream.of("line"), cells.stream().map(Cell::name))
                                .collect(Collectors.joining(", ")));
    }

    /** Deletes all but the last line about the same thing, and tells which. */
    public String repeated() {
        return """
                delete from %1$s
                where line in (
                    select line
                    from (select line, row_number() over (partition by %2$s order by line desc) as nth from %1$s) numbered
                    where nth > 1)
                returning line
                """.formatted(table, String.join(", ", key));
    }
}
