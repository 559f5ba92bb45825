package fr.riverain.onboarding;

import fr.riverain.AheadClock;
import fr.riverain.RiverainOnCitusTest;
import java.util.List;
import org.springframework.context.annotation.Import;

@RiverainOnCitusTest
@Import({AheadClock.class, TestJourneys.class})
class EveryJourneyOnCitusWebTests extends EveryJourney {

    /** Those of the portal that asks for everything; the statements of the others are the same. */
    static List<Way> ways() {
        return Way.all().stream()
                .filter(way -> way.portal().slug().equals("mascareignes"))
                .toList();
    }
}
