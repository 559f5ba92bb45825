package fr.riverain.onboarding;

import fr.riverain.backoffice.WorkCard.Urgency;
import fr.riverain.portal.Here;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** By when an answer is promised, seen from today. */
public record Due(Optional<LocalDate> day, LocalDate today) {

    public Urgency urgency() {
        return day.filter(one -> !one.isAfter(today))
                .map(one -> one.isBefore(today) ? Urgency.BAD : Urgency.WARN)
                .orElse(Urgency.NONE);
    }

    public String icon() {
        return urgency() == Urgency.BAD ? "clock-alert" : "clock";
    }

    public String words(Here here) {
        if (day.isEmpty()) {
            return here.text("requests.due.none");
        }
        var left = ChronoUnit.DAYS.between(today, day.get());
        if (left < 0) {
            return here.text("requests.due.late", -left);
        }
        if (left > 1) {
            return here.words().weekday(day.get());
        }
        return here.text(left == 0 ? "requests.due.today" : "requests.due.tomorrow");
    }
}
