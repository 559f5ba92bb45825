package fr.riverain.backoffice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A queue on the agents' start page: each module brings the ones of its own work. */
public interface WorkCard {

    /** Nothing where the agent's portal has no such work. */
    Optional<Work> work(Agent agent);

    /**
     * How much there is to do.
     *
     * @param titleKey the key of its name: the text of the queue's link
     * @param statusKey the key of what is urgent about it, or nothing
     * @param urgent how much of it is: what goes into that text
     * @param urgency good, warn or bad, as the status looks
     */
    record Work(
            String titleKey,
            String path,
            int count,
            @Nullable String statusKey,
            int urgent,
            Urgency urgency) {

        public static Work of(String titleKey, String path, int count) {
            return new Work(titleKey, path, count, null, 0, Urgency.NONE);
        }
    }

    enum Urgency {
        NONE,
        WARN,
        BAD
    }
}
