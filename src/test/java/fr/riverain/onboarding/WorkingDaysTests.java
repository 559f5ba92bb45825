package fr.riverain.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({"2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2038, 2038-04-25"})
    void easter_is_when_it_is(int year, LocalDate sunday) {
        assertThat(WorkingDays.easter(year)).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 4, 2026-11-20", // Monday to Friday
        "2026-11-20, 4, 2026-11-26", // over a weekend
        "2026-11-10, 1, 2026-11-12", // the eleventh of November
        "2026-04-03, 1, 2026-04-07", // Easter Monday
        "2026-05-13, 1, 2026-05-15", // Ascension Day
        "2026-05-22, 1, 2026-05-26" // Whit Monday
    })
    void weekends_and_holidays_do_not_count(LocalDate asked, int days, LocalDate due) {
        assertThat(WorkingDays.after(asked, days)).isEqualTo(due);
    }
}
