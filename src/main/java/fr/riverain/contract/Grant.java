package fr.riverain.contract;

import java.util.Set;

/**
 * Why an account may see contracts.
 *
 * @param by what was proven with; keys and passwords among it are used up
 */
public record Grant(How how, Set<Fact> by) {

    public enum How {
        /** By the journey that opened the account. */
        OPENED,
        /** By its owner, signed in. */
        LINKED,
        /** By an agent, who has examined the request that opened the account. */
        APPROVED,
        /** By an agent, who has checked who asks. */
        AGENT;

        boolean byAgent() {
            return this == APPROVED || this == AGENT;
        }
    }

    static Grant byAgent() {
        return new Grant(How.AGENT, Set.of());
    }

    public Grant {
        by = Set.copyOf(by);
    }
}
