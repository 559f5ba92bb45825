package fr.riverain.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the numbers of a paper lead to. */
public sealed interface Finding {

    /**
     * Whose paper it is.
     *
     * @param contracts those that the paper names
     * @param endedOn when they ended, where all of them have
     */
    record Found(SubscriberId subscriber, List<ContractId> contracts, Optional<LocalDate> endedOn) implements Finding {}

    /** All is right but the key, which a newer paper replaces. */
    record Outdated() implements Finding {}

    /** It has opened an account, and this portal allows no second one. */
    record Used(SubscriberId subscriber) implements Finding {}

    /** Which of the numbers is wrong is not said. */
    record Unknown() implements Finding {}
}
