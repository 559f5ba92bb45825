package fr.riverain.onboarding;

import fr.riverain.portal.Flash;
import java.util.List;
import java.util.Optional;

/** What comes of opening a page, or of sending one. */
sealed interface Outcome {

    /** The page. */
    record Shown(Visit visit, Step step, List<Section> sections) implements Outcome {}

    /** The page again, with what to look at. */
    record Refused(Visit visit, Step step, List<Section> sections, List<Wrong> wrongs) implements Outcome {}

    record Elsewhere(String path, Optional<Flash> message) implements Outcome {

        static Elsewhere to(String path) {
            return new Elsewhere(path, Optional.empty());
        }
    }

    /**
     * The account is open, by this very answer.
     *
     * @param paper the token of the paper that was scanned, where its contract is still to be linked
     */
    record Opened(End end, Optional<String> session, Optional<String> paper) implements Outcome {}

    enum End {
        NEW,
        /** There was an account, and it has a new password. */
        RENEWED,
        /** The contract that was proven went to another account in the meantime. */
        WITHOUT_CONTRACT
    }

    /** The address opened an account in the meantime. */
    record Taken() implements Outcome {}

    /** All was done before. */
    record Finished() implements Outcome {}

    /** An agent has said no, for a reason. */
    record Declined(Evidence.Declined answer) implements Outcome {}

    /** Whoever began has ended it. */
    record Cancelled() implements Outcome {}

    /** The attempt goes on, or has ended, in the browser where the link was opened. */
    record LeftBehind(boolean finished) implements Outcome {}

    record Expired() implements Outcome {}

    /** No such attempt, or not this browser's: nobody learns which. */
    record Unknown() implements Outcome {}
}
