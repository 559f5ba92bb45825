package fr.riverain.onboarding;

import java.util.Optional;

/** One for each kind of question: shows its fields, and turns a form into evidence or refusals. Never in a transaction: it may hash. */
interface AskHandler<A extends Ask> {

    Class<A> asks();

    /**
     * The fields of the question.
     *
     * @param form what was typed a moment ago; empty when the page is opened
     */
    Section show(A ask, Situation situation, Form form);

    Answer accept(A ask, Situation situation, Form form);

    /** What the page shows as answered before it is sent: questions below lean on it. */
    default Optional<Evidence> shown(A ask, Situation situation, Form form) {
        return Optional.empty();
    }
}
