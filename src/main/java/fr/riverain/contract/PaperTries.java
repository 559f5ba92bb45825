package fr.riverain.contract;

import fr.riverain.account.Visitor;
import fr.riverain.platform.Client;
import fr.riverain.platform.Limit;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.Throttle;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Guesses at papers, counted before they are compared: against the paper, where they come from, and the portal as a whole. */
@Component
public class PaperTries {

    private static final String ALL = "all";

    private final Throttle throttle;

    PaperTries(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Until when somebody has to wait, if they have to. */
    public Optional<Instant> count(PortalId portal, Client client, Map<Fact, String> typed) {
        return latest(tries(portal, client, typed));
    }

    Optional<Instant> count(Visitor visitor, Client client, Map<Fact, String> typed) {
        var account = throttle.count(
                visitor.portal(), Limit.PAPER_ACCOUNT, visitor.account().value().toString());
        return latest(Stream.concat(Stream.of(account), tries(visitor.portal(), client, typed)));
    }

    /** Until when no code from there is looked up. Counts nothing: a right code is no guess. */
    Optional<Instant> shut(PortalId portal, Client client) {
        return latest(Stream.of(throttle.look(portal, Limit.PAPER_ADDRESS, client.block())));
    }

    /** A code that no paper of this portal bears. */
    void guessed(PortalId portal, Client client) {
        throttle.count(portal, Limit.PAPER_PORTAL, ALL);
        throttle.count(portal, Limit.PAPER_ADDRESS, client.block());
    }

    /** The right numbers: what was tried against this paper before is forgotten. */
    public void clear(PortalId portal, Client client, Map<Fact, String> typed) {
        papers(typed).forEach(paper -> throttle.clear(portal, Limit.PAPER_FACT, paper, client));
    }

    void clear(Visitor visitor, Client client, Map<Fact, String> typed) {
        clear(visitor.portal(), client, typed);
        throttle.clear(
                visitor.portal(), Limit.PAPER_ACCOUNT, visitor.account().value().toString());
    }

    /** Many wrong guesses lately, from this neighbourhood or at this portal: time for a proof that no machine gives for nothing. */
    public boolean strained(PortalId portal, Client client) {
        return throttle.strained(portal, Limit.PAPER_ADDRESS, client.block())
                || throttle.strained(portal, Limit.PAPER_PORTAL, ALL);
    }

    private Stream<Throttle.Verdict> tries(PortalId portal, Client client, Map<Fact, String> typed) {
        return Stream.concat(
                Stream.of(
                        throttle.count(portal, Limit.PAPER_PORTAL, ALL),
                        throttle.count(portal, Limit.PAPER_ADDRESS, client.block())),
                papers(typed).map(paper -> throttle.count(portal, Limit.PAPER_FACT, paper, client)));
    }

    private static Optional<Instant> latest(Stream<Throttle.Verdict> verdicts) {
        return verdicts.flatMap(verdict ->
                        verdict instanceof Throttle.Verdict.Wait(var until) ? Stream.of(until) : Stream.empty())
                .max(Instant::compareTo);
    }

    /** A secret is guessed anew each time: only what names the paper can be counted. */
    private static Stream<String> papers(Map<Fact, String> typed) {
        return typed.entrySet().stream()
                .filter(one -> !one.getKey().secret())
                .map(one -> one.getKey().slug() + ":" + one.getKey().normal(one.getValue()));
    }
}
