package fr.riverain.onboarding;

import java.util.List;
import java.util.Map;

/** What a question makes of a form. */
sealed interface Answer {

    record Accepted(Evidence evidence) implements Answer {}

    record Refused(List<Wrong> wrongs) implements Answer {
        static Refused of(Wrong... wrongs) {
            return new Refused(List.of(wrongs));
        }
    }

    /** The page once more, with what follows from the answer so far: nothing is kept yet. */
    record Look(Map<String, String> parameters) implements Answer {}
}
