package fr.riverain.onboarding;

import fr.riverain.contract.Fact;
import fr.riverain.platform.Client;
import fr.riverain.platform.Limit;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.Throttle;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Guesses at papers, counted against the paper, against the neighbourhood they come from, and against the portal as a whole. */
@Component
class PaperThrottle {

    private static final String ALL = "all";

    private final Throttle throttle;

    PaperThrottle(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Before the comparison. Until when somebody has to wait, if they have to. */
    Optional<Instant> count(Situation situation, Map<Fact, String> typed) {
        var portal = situation.id();
        var client = situation.client();
        return Stream.concat(
                        Stream.of(
                                throttle.count(portal, Limit.PAPER_PORTAL, ALL),
                                throttle.count(portal, Limit.PAPER_ADDRESS, client.block())),
                        papers(typed).map(paper -> throttle.count(portal, Limit.PAPER_FACT, paper, client)))
                .flatMap(verdict ->
                        verdict instanceof Throttle.Verdict.Wait(var until) ? Stream.of(until) : Stream.empty())
                .max(Instant::compareTo);
    }

    /** The right numbers: what was tried against this paper before is forgotten. */
    void clear(Situation situation, Map<Fact, String> typed) {
        papers(typed).forEach(paper -> throttle.clear(situation.id(), Limit.PAPER_FACT, paper, situation.client()));
    }

    /** Many wrong guesses lately, from this neighbourhood or at this portal: time to ask for a proof that no machine asks. */
    boolean strained(PortalId portal, Client client) {
        return throttle.strained(portal, Limit.PAPER_ADDRESS, client.block())
                || throttle.strained(portal, Limit.PAPER_PORTAL, ALL);
    }

    /** A secret is guessed anew each time: only what names the paper can be counted. */
    private static Stream<String> papers(Map<Fact, String> typed) {
        return typed.entrySet().stream()
                .filter(one -> !one.getKey().secret())
                .map(one -> one.getKey().slug() + ":" + one.getKey().normal(one.getValue()));
    }
}
