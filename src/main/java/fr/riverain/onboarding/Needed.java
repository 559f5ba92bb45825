package fr.riverain.onboarding;

import fr.riverain.contract.Fact;
import fr.riverain.portal.Here;
import java.util.List;
import java.util.stream.Collectors;

/** What to have at hand before one begins, read from the journey. */
final class Needed {

    private Needed() {}

    static List<String> by(Here here, Journey journey) {
        return journey.asks()
                .<String>mapMulti((ask, needed) -> {
                    if (ask instanceof Ask.Proof proof) {
                        needed.accept(here.text("onboarding.needed.paper", facts(here, proof)));
                    }
                    if (ask instanceof Ask.EmailLink) {
                        needed.accept(here.text("onboarding.needed.mailbox"));
                    }
                    if (ask instanceof Ask.PhoneCode) {
                        needed.accept(here.text("onboarding.needed.phone"));
                    }
                })
                .distinct()
                .toList();
    }

    private static String facts(Here here, Ask.Proof proof) {
        return proof.facts().stream()
                .map(Fact::slug)
                .map(slug -> here.text("fact.%s.the".formatted(slug)))
                .collect(Collectors.joining(here.text("onboarding.needed.and")));
    }
}
