package fr.riverain.onboarding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Days on which French administrations answer: from Monday to Friday, but for the eleven holidays. */
final class WorkingDays {

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** Easter Monday, Ascension Day and Whit Monday, counted from Easter Sunday. */
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);

    private WorkingDays() {}

    static LocalDate after(LocalDate day, int days) {
        var at = day;
        for (var left = days; left > 0; ) {
            at = at.plusDays(1);
            left -= isWorked(at) ? 1 : 0;
        }
        return at;
    }

    static boolean isWorked(LocalDate day) {
        var sinceEaster = (int) (day.toEpochDay() - easter(day.getYear()).toEpochDay());
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(day))
                && !AFTER_EASTER.contains(sinceEaster);
    }

    /** By the rule of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
