package fr.riverain.backoffice;

import java.util.Optional;

/** A page on which agents begin something by themselves, as the start page names it: each module brings its own. */
public interface Tool {

    /** Nothing where it is not for this agent, or this portal. */
    Optional<Entry> entry(Agent agent);

    /**
     * The way there.
     *
     * @param titleKey the key of its name
     * @param leadKey the key of a sentence that says what for
     */
    record Entry(String titleKey, String leadKey, String path) {}
}
