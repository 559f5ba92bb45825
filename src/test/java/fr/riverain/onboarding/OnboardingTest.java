package fr.riverain.onboarding;

import fr.riverain.AheadClock;
import fr.riverain.RiverainTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The whole program, with the cast's papers and a clock that can be moved. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RiverainTest
@Import({AheadClock.class, TestJourneys.class})
@interface OnboardingTest {}
