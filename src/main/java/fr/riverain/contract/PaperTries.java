package fr.riverain.contract;

import fr.riverain.account.Visitor;
import fr.riverain.platform.Client;
import fr.riverain.platform.Limit;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
        return firstWait(tries(portal, client, typed));
    }

    Optional<Instant> count(Visitor visitor, Client client, Map<Fact, String> typed) {
        Supplier<Verdict> account = () -> throttle.count(visitor.portal(), Limit.PAPER_ACCOUNT, subject(visitor));
        return firstWait(Stream.concat(Stream.of(account), tries(visitor.portal(), client, typed)));
    }

    /** Until when no code from there is looked up. Counts nothing: a right code is no guess. */
    Optional<Instant> shut(PortalId portal, Client client) {
        return firstWait(Stream.of(() -> throttle.look(portal, Limit.PAPER_ADDRESS, client.block())));
    }

    /** A code that no paper of this portal bears. */
    void guessed(PortalId portal, Client client) {
        throttle.count(portal, Limit.PAPER_PORTAL, ALL);
        throttle.count(portal, Limit.PAPER_ADDRESS, client.block());
    }

    /** The right numbers: of the neighbourhood and the portal this one try is given back, of the paper all are forgotten. */
    public void right(PortalId portal, Client client, Map<Fact, String> typed) {
        clear(portal, client, typed);
        throttle.giveBack(portal, Limit.PAPER_ADDRESS, client.block());
        throttle.giveBack(portal, Limit.PAPER_PORTAL, ALL);
    }

    /** The same, and of the account this one try: their own paper, shown again, opens no door for guesses at others’. */
    void right(Visitor visitor, Client client, Map<Fact, String> typed) {
        right(visitor.portal(), client, typed);
        throttle.giveBack(visitor.portal(), Limit.PAPER_ACCOUNT, subject(visitor));
    }

    /** What was tried against this paper before is forgotten. */
    public void clear(PortalId portal, Client client, Map<Fact, String> typed) {
        papers(typed).forEach(paper -> throttle.clear(portal, Limit.PAPER_FACT, paper, client));
    }

    /** Many wrong guesses lately, from this neighbourhood or at this portal: time for a proof that no machine gives for nothing. */
    public boolean strained(PortalId portal, Client client) {
        return throttle.strained(portal, Limit.PAPER_ADDRESS, client.block())
                || throttle.strained(portal, Limit.PAPER_PORTAL, ALL);
    }

    /** Who waits at one door has not tried the next: their knocking shuts no paper, and makes nobody else prove something. */
    private Stream<Supplier<Verdict>> tries(PortalId portal, Client client, Map<Fact, String> typed) {
        Supplier<Verdict> address = () -> throttle.count(portal, Limit.PAPER_ADDRESS, client.block());
        Supplier<Verdict> everybody = () -> throttle.count(portal, Limit.PAPER_PORTAL, ALL);
        var papers = papers(typed)
                .<Supplier<Verdict>>map(paper -> () -> throttle.count(portal, Limit.PAPER_FACT, paper, client));
        return Stream.of(Stream.of(address), papers, Stream.of(everybody)).flatMap(Function.identity());
    }

    private static Optional<Instant> firstWait(Stream<Supplier<Verdict>> doors) {
        for (var door : doors.toList()) {
            if (door.get() instanceof Verdict.Wait(var until)) {
                return Optional.of(until);
            }
        }
        return Optional.empty();
    }

    private static String subject(Visitor visitor) {
        return visitor.account().value().toString();
    }

    /**
     * A secret is guessed anew each time: only what names the paper can be counted, under every reading that is looked up, so that
     * another way to write it gains nothing.
     */
    private static Stream<String> papers(Map<Fact, String> typed) {
        return typed.entrySet().stream()
                .filter(one -> !one.getKey().secret())
                .flatMap(one -> one.getKey().readings(one.getValue()).stream()
                        .map(reading -> one.getKey().slug() + ":" + reading));
    }
}
