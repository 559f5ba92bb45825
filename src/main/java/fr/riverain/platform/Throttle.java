package fr.riverain.platform;

import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.Limit.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Counts tries, and lets somebody wait who tries too often. Each try is counted, and committed, before its outcome is known.
 *
 * <p>Who hammers one account or one paper must gain nothing by it, and must not shut out the person it belongs to. So
 *
 * <ul>
 *   <li>a try at a shut door counts for nothing and prolongs nothing: it opens again after some minutes at most, whatever happens;
 *   <li>while the common door is shut, a block of addresses from which somebody got in during the last ninety days has a door of
 *       its own, with a count of its own;
 *   <li>and a block that has not been seen at this subject for a day has one try at a third door, as long as the limit's newcomers
 *       of the hour are not used up. So the owner of a paper gets in at once with the right numbers, though a thousand addresses
 *       besiege it; each of those has one try a day, and all together a few hundred: nothing against seven digits.
 * </ul>
 *
 * Beyond that, a link sent to the mailbox on file proves an account's owner, and the code printed on a paper is too long to be guessed.
 */
@Component
public class Throttle {

    private static final Duration FAMILIAR = Duration.ofDays(90);
    private static final Schedule ONE_A_DAY = Schedule.atMost(1, Duration.ofDays(1));

    private final TenantTransactions transactions;
    private final Tries tries;
    private final Keys keys;

    Throttle(TenantTransactions transactions, Tries tries, Keys keys) {
        this.transactions = transactions;
        this.tries = tries;
        this.keys = keys;
    }

    public sealed interface Verdict {
        record Go() implements Verdict {}

        record Wait(Instant until) implements Verdict {}
    }

    /** Counts one try, before the caller compares anything, and outside its transaction. */
    public Verdict count(PortalId portal, Limit limit, String subject) {
        return alone(portal, () -> at(commonDoor(portal, limit, subject), limit.schedule()));
    }

    /**
     * Counts one of so many within a time, whoever asks: a bound that an installation sets.
     *
     * @param what is counted, as no limit is called
     */
    public Verdict countAtMost(PortalId portal, String what, String subject, int most, Duration in) {
        return alone(
                portal, () -> at(new Tries.Door(portal, what, digest(portal, subject)), Schedule.atMost(most, in)));
    }

    /** Whether the common door is shut. Counts nothing: for what is counted only after it has failed. */
    public Verdict look(PortalId portal, Limit limit, String subject) {
        return transactions.in(portal, () -> tries.shut(commonDoor(portal, limit, subject))
                .<Verdict>map(Verdict.Wait::new)
                .orElseGet(Verdict.Go::new));
    }

    /** The same for a subject that strangers may besiege from many addresses: its owner has other doors. */
    public Verdict count(PortalId portal, Limit limit, String subject, Client client) {
        return alone(portal, () -> switch (at(commonDoor(portal, limit, subject), limit.schedule())) {
            case Verdict.Go go -> go;
            case Verdict.Wait wait ->
                atOtherDoors(portal, limit, subject, client).orElse(wait);
        });
    }

    /** The honest person got in: what was tried in vain before is forgotten. */
    public void clear(PortalId portal, Limit limit, String subject) {
        transactions.in(portal, () -> tries.forget(commonDoor(portal, limit, subject)));
    }

    /** The same, and the way they came is familiar from now on. */
    public void clear(PortalId portal, Limit limit, String subject, Client client) {
        transactions.in(portal, () -> {
            tries.forget(commonDoor(portal, limit, subject));
            tries.befriend(ownDoor(portal, limit, subject, client), FAMILIAR);
        });
    }

    /**
     * This one try was right, and is as if it had not been: a rate counts what was tried in vain. Nothing else is forgotten, so
     * nobody opens a door for their guesses by getting in themselves now and then.
     */
    public void giveBack(PortalId portal, Limit limit, String subject) {
        transactions.in(portal, () -> tries.giveBack(commonDoor(portal, limit, subject), limit.schedule()));
    }

    /** Whether more than half of what is free is used: time to ask for a proof of work. Counts nothing. */
    public boolean strained(PortalId portal, Limit limit, String subject) {
        return transactions.in(portal, () -> 2 * tries.remembered(commonDoor(portal, limit, subject)) > limit.free());
    }

    private Optional<Verdict> atOtherDoors(PortalId portal, Limit limit, String subject, Client client) {
        var own = ownDoor(portal, limit, subject, client);
        if (tries.familiar(own)) {
            return Optional.of(at(own, limit.schedule()));
        }
        if (limit.newcomers() == 0 || at(own, ONE_A_DAY) instanceof Verdict.Wait) {
            return Optional.empty();
        }
        var newcomers = new Tries.Door(portal, limit + " newcomers", digest(portal, subject));
        return switch (at(newcomers, Schedule.atMost(limit.newcomers(), Duration.ofHours(1)))) {
            case Verdict.Go go -> Optional.of(go);
            case Verdict.Wait _ -> {
                tries.forget(own); // it was not its fault: it may come again within the day
                yield Optional.empty();
            }
        };
    }

    private Verdict at(Tries.Door door, Schedule schedule) {
        return tries.pass(door, schedule).<Verdict>map(Verdict.Wait::new).orElseGet(Verdict.Go::new);
    }

    private Tries.Door commonDoor(PortalId portal, Limit limit, String subject) {
        return new Tries.Door(portal, limit.name(), digest(portal, subject));
    }

    private Tries.Door ownDoor(PortalId portal, Limit limit, String subject, Client client) {
        return new Tries.Door(portal, limit + " own", digest(portal, client.block() + " " + subject));
    }

    private String digest(PortalId portal, String subject) {
        return HexFormat.of().formatHex(keys.digest(Purpose.THROTTLE, portal, subject));
    }

    /** A count that the caller could roll back would count nothing. */
    private Verdict alone(PortalId portal, Supplier<Verdict> count) {
        if (transactions.open()) {
            throw new IllegalStateException("a try is counted before the transaction that it may open");
        }
        return transactions.in(portal, count);
    }
}
