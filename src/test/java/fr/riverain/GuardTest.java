package fr.riverain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The whole program, with a clock that can be moved, and passwords whose comparisons are counted. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RiverainTest
@Import({AheadClock.class, CountedPasswords.class})
public @interface GuardTest {}
