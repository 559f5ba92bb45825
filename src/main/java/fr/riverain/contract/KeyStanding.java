package fr.riverain.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The activation key of a subscriber that opens an account today: nothing of it, but what is known about it.
 *
 * @param madeBy the agent's name; none where it was imported
 * @param until its last day, where it has one
 */
public record KeyStanding(
        LocalDate since, @Nullable String madeBy, @Nullable LocalDate until) {}
