package fr.riverain.onboarding;

import fr.riverain.AheadClock;
import fr.riverain.RiverainOnCitusTest;
import org.springframework.context.annotation.Import;

@RiverainOnCitusTest
@Import({AheadClock.class, TestJourneys.class})
class RequestsOnCitusWebTests extends ExaminedRequests {}
