package fr.riverain.contract;

import java.util.List;
import java.util.Set;

/**
 * How a signed-in account gets to see contracts, as the portal's file says it.
 *
 * @param facts what is asked for: a secret among them, or two
 * @param secondAccount what happens when the paper has opened another account already
 */
public record Linking(List<Fact> facts, SecondAccount secondAccount) {

    public enum SecondAccount {
        /** And the first one is told. */
        ALLOWED,
        REFUSED
    }

    boolean provesNothing() {
        return Set.copyOf(facts).size() < 2 && facts.stream().noneMatch(Fact::secret);
    }
}
