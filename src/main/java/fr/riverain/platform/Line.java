package fr.riverain.platform;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of an imported file, asked by the names of its columns. Empty and absent are the same. */
public record Line(long number, Map<String, Integer> positions, List<String> values) {

    private static final int LONGEST = 1000;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2999;

    /** Spaces of all widths, and line breaks within quotes. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    /** Soft hyphens, joiners, marks of direction: nobody sees them, and no two files have the same. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00(:00(\\.0+)?)?Z?$");
    private static final Pattern THOUSANDS = Pattern.compile("[ \\u00a0\\u202f€]");

    public String required(String column) {
        var value = text(column);
        if (value == null) {
            throw new RefusedLine("exchange.aside.missing", column);
        }
        return value;
    }

    public @Nullable String text(String column) {
        var position = positions.get(column);
        if (position == null || position >= values.size()) {
            return null;
        }
        var raw = values.get(position);
        if (raw.length() > LONGEST) {
            throw new RefusedLine("exchange.aside.long", column, String.valueOf(LONGEST));
        }
        if (isTidy(raw)) {
            return raw;
        }
        var visible = INVISIBLE.matcher(raw).replaceAll("");
        var value = BLANKS.matcher(visible).replaceAll(" ").strip();
        return value.isEmpty() ? null : value;
    }

    /** As nearly all are: something that can be seen, of which nothing has to be removed. */
    private static boolean isTidy(String raw) {
        var before = ' ';
        for (var at = 0; at < raw.length(); at++) {
            var character = raw.charAt(at);
            if (character < ' ' || character > '~' || (character == ' ' && before == ' ')) {
                return false;
            }
            before = character;
        }
        return before != ' ';
    }

    /** 31/12/2026 or 2026-12-31, at midnight if it must be. */
    public @Nullable LocalDate day(String column) {
        var value = text(column);
        if (value == null) {
            return null;
        }
        var day = MIDNIGHT.matcher(value).replaceFirst("");
        try {
            var date = day.indexOf('/') > 0 ? LocalDate.parse(day, FRENCH) : LocalDate.parse(day);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw new RefusedLine("exchange.aside.day", column);
            }
            return date;
        } catch (DateTimeException e) {
            throw new RefusedLine("exchange.aside.day", column);
        }
    }

    public LocalDate requiredDay(String column) {
        var day = day(column);
        if (day == null) {
            throw new RefusedLine("exchange.aside.missing", column);
        }
        return day;
    }

    /** 1 234,56 or 1234.56. */
    public @Nullable BigDecimal decimal(String column) {
        var value = text(column);
        if (value == null) {
            return null;
        }
        try {
            return new BigDecimal(THOUSANDS.matcher(value).replaceAll("").replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new RefusedLine("exchange.aside.number", column);
        }
    }

    public @Nullable Long cents(String column) {
        var amount = decimal(column);
        try {
            return amount == null ? null : amount.movePointRight(2).longValueExact();
        } catch (ArithmeticException e) {
            throw new RefusedLine("exchange.aside.amount", column);
        }
    }

    public @Nullable Integer integer(String column) {
        var number = decimal(column);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw new RefusedLine("exchange.aside.number", column);
        }
    }
}
