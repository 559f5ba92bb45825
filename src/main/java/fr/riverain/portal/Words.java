package fr.riverain.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** How one portal speaks one language: its texts, its dates, its amounts. What a page or a mail is written with. */
public record Words(Portal portal, Language language) {

    private static final char NO_BREAK = '\u00a0';

    public String text(String key, Object... arguments) {
        return portal.text(language, key, arguments);
    }

    /** A text of which strong words and links are kept; what is put into it marks nothing. */
    public Marked marked(String key, Object... arguments) {
        return new Marked(
                text(key, Arrays.stream(arguments).map(Marked::literal).toArray()));
    }

    /** 18 novembre 2026. */
    public String day(LocalDate day) {
        return day.getDayOfMonth() == 1 && language == Language.FR
                ? "1er" + NO_BREAK + format("MMMM yyyy", day)
                : format("d" + NO_BREAK + "MMMM yyyy", day);
    }

    /** mercredi 18 novembre. */
    public String weekday(LocalDate day) {
        return day.getDayOfMonth() == 1 && language == Language.FR
                ? format("EEEE", day) + " 1er" + NO_BREAK + format("MMMM", day)
                : format("EEEE d" + NO_BREAK + "MMMM", day);
    }

    public String day(Instant moment) {
        return day(there(moment).toLocalDate());
    }

    /** mercredi 18 novembre à 14 h 22. */
    public String moment(Instant moment) {
        var there = there(moment);
        var day = language == Language.FR && there.getDayOfMonth() == 1
                ? format("EEEE", there) + " 1er" + NO_BREAK + format("MMMM", there)
                : format("EEEE d" + NO_BREAK + "MMMM", there);
        return text("format.moment", day, hour(there.toLocalTime()));
    }

    /** 14 h 22. */
    public String hour(LocalTime time) {
        if (language == Language.EN) {
            return format("HH:mm", time);
        }
        var minutes = time.getMinute() == 0 ? "" : "%c%02d".formatted(NO_BREAK, time.getMinute());
        return "%d%ch%s".formatted(time.getHour(), NO_BREAK, minutes);
    }

    public String hour(Instant moment) {
        return hour(there(moment).toLocalTime());
    }

    /** 48 heures, 10 minutes. */
    public String lasting(Duration duration) {
        if (duration.toDays() > 2 && duration.equals(Duration.ofDays(duration.toDays()))) {
            return text("format.days", duration.toDays());
        }
        return duration.toMinutes() % 60 == 0
                ? text("format.hours", duration.toHours())
                : text("format.minutes", duration.toMinutes());
    }

    public ZonedDateTime there(Instant moment) {
        return moment.atZone(portal.timeZone());
    }

    private String format(String pattern, java.time.temporal.TemporalAccessor what) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(what);
    }
}
