package fr.riverain.onboarding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One address of a journey: a page with its questions, or a fork in the road. */
sealed interface Step {

    String slug();

    default Stream<Ask> asking() {
        return switch (this) {
            case Page page -> page.asks().stream();
            case Choice _ -> Stream.empty();
        };
    }

    record Page(String slug, List<Ask> asks) implements Step {

        public Page {
            asks = List.copyOf(asks);
        }

        <A extends Ask> boolean has(Class<A> kind) {
            return asks.stream().anyMatch(kind::isInstance);
        }
    }

    /**
     * A fork: one branch is taken.
     *
     * @param branches in the order of the file, which is their order on the page
     */
    record Choice(String slug, Map<String, List<Step>> branches) implements Step {

        public Choice {
            branches = Collections.unmodifiableMap(new LinkedHashMap<>(branches));
        }
    }
}
