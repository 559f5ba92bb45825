package fr.riverain.backoffice;

import org.jspecify.annotations.Nullable;

/** A queue on the agents' start page: each module brings the ones of its own work. */
public interface WorkCard {

    Work work(Agent agent);

    /**
     * How much there is to do.
     *
     * @param titleKey the key of its name: the text of the queue's link
     * @param statusKey the key of what is urgent about it, or nothing
     * @param urgency good, warn or bad, as the status looks
     */
    record Work(
            String titleKey,
            String path,
            int count,
            @Nullable String statusKey,
            Urgency urgency) {

        public static Work of(String titleKey, String path, int count) {
            return new Work(titleKey, path, count, null, Urgency.NONE);
        }
    }

    enum Urgency {
        NONE,
        WARN,
        BAD
    }
}
