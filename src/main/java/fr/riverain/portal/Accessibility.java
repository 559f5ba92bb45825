package fr.riverain.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a portal declares about its accessibility, as the law's model asks.
 *
 * @param declared when the declaration was established
 * @param plan the address of the plan for several years and of this year's actions, where the institution publishes them
 * @param audit without one, or below half of the criteria, the portal is « non conforme »
 */
public record Accessibility(
        LocalDate declared, @Nullable String plan, @Nullable Audit audit) {

    /**
     * What an auditor found.
     *
     * @param percent of the criteria that are met
     * @param average the mean rate of the pages, if it was computed
     * @param failures what does not conform, one sentence each
     * @param burdens what would be a disproportionate burden
     * @param outside what the law does not cover
     */
    public record Audit(
            String auditor,
            LocalDate on,
            int percent,
            @Nullable Integer average,
            List<Bilingual> failures,
            List<Bilingual> burdens,
            List<Bilingual> outside) {}

    public enum Level {
        FULL,
        PARTIAL,
        NONE
    }

    public Level level() {
        if (audit == null || audit.percent() < 50) {
            return Level.NONE;
        }
        return audit.percent() == 100 ? Level.FULL : Level.PARTIAL;
    }

    public LocalDate updated() {
        return audit != null && audit.on().isAfter(declared) ? audit.on() : declared;
    }
}
