package fr.riverain.platform;

import static fr.riverain.platform.Limit.Memory.SINCE_FIRST;
import static fr.riverain.platform.Limit.Memory.SINCE_LAST;

import java.time.Duration;

/**
 * Every limit of the program. So many tries are free; after each further one the door shuts for a while, twice as long each time,
 * up to a longest wait of some minutes: nobody is locked out for good. What was tried is forgotten after a time, and what was right is
 * given back: see Throttle.
 */
public enum Limit {

    /** Passwords tried for one account, by whomever. A familiar or new address has a door of its own: see Throttle. */
    SIGN_IN_ACCOUNT(10, seconds(60), seconds(300), SINCE_LAST, Duration.ofDays(1), 30),

    /** Passwords tried from one block of addresses, for whatever account. A library or a telephone network shares one. */
    SIGN_IN_ADDRESS(60, seconds(5), seconds(20), SINCE_FIRST, Duration.ofMinutes(10), 0),

    /** Passwords tried on one portal: refuses nobody, but half of it asks everybody for a proof of work. */
    SIGN_IN_PORTAL(600, seconds(0), seconds(0), SINCE_FIRST, Duration.ofMinutes(10), 0),

    /** Codes of the second factor tried for one account. Who gets here knows the password. */
    SECOND_FACTOR(5, seconds(60), seconds(900), SINCE_LAST, Duration.ofDays(1), 0),

    /** The present password, asked again of somebody signed in. */
    CURRENT_PASSWORD(5, seconds(60), seconds(300), SINCE_LAST, Duration.ofHours(1), 0),

    /** Proofs tried against one paper: one contract, one subscriber, one key. */
    PAPER_FACT(5, seconds(60), seconds(300), SINCE_LAST, Duration.ofDays(1), 30),

    /** Proofs and unknown codes tried from one block of addresses, against whatever paper. A counter of France services shares one. */
    PAPER_ADDRESS(20, seconds(15), seconds(60), SINCE_FIRST, Duration.ofHours(1), 0),

    /** Proofs tried on one portal: refuses nobody, but half of it asks everybody for a proof of work. */
    PAPER_PORTAL(400, seconds(0), seconds(0), SINCE_FIRST, Duration.ofHours(1), 0),

    /** Proofs tried by one signed-in account that links contracts. */
    PAPER_ACCOUNT(10, seconds(60), seconds(300), SINCE_LAST, Duration.ofDays(1), 0),

    /** Messages that strangers can have sent to one mailbox: links, codes, “you already have an account”. */
    MAIL_PER_RECIPIENT(5, seconds(120), seconds(900), SINCE_LAST, Duration.ofDays(1), 0),

    /** Messages to whatever mailbox, asked for from one block of addresses. */
    MAIL_ADDRESS(30, seconds(15), seconds(60), SINCE_FIRST, Duration.ofHours(1), 0),

    /** Notes that strangers can have sent to one telephone, besides the most of a day: see NoteLimits. */
    NOTE_NUMBER(3, seconds(300), seconds(3600), SINCE_LAST, Duration.ofDays(1), 2),

    /** Notes to whatever telephone, asked for from one block of addresses. A counter of France services shares one. */
    NOTE_ADDRESS(20, seconds(60), seconds(600), SINCE_FIRST, Duration.ofHours(1), 0),

    /** Codes typed for one telephone, besides the few tries that each code has. */
    NOTE_CODE_NUMBER(15, seconds(60), seconds(300), SINCE_LAST, Duration.ofDays(1), 30),

    /** Codes typed from one block of addresses, for whatever telephone. */
    NOTE_CODE_ADDRESS(60, seconds(15), seconds(60), SINCE_FIRST, Duration.ofHours(1), 0),

    /** Forgotten passwords, asked for from one block of addresses. */
    RESET_ADDRESS(20, seconds(15), seconds(60), SINCE_FIRST, Duration.ofHours(1), 0),

    /** Journeys begun from one block of addresses. */
    JOURNEY_ADDRESS(60, seconds(10), seconds(30), SINCE_FIRST, Duration.ofHours(1), 0),

    /** Forms that waited instead of working, from one block of addresses: see ProofOfWork. */
    WITHOUT_SCRIPT(6, seconds(60), seconds(600), SINCE_FIRST, Duration.ofHours(1), 0),

    /** Letters about one fault of a portal's folder, which each node sees. */
    REFUSED_FOLDER(1, Duration.ofDays(1), Duration.ofDays(1), SINCE_FIRST, Duration.ofDays(1), 0),

    /** Messages written to the utility without an account, from one block of addresses. */
    CONTACT_FORM(5, seconds(60), seconds(600), SINCE_FIRST, Duration.ofHours(1), 0);

    enum Memory {
        SINCE_FIRST,
        SINCE_LAST
    }

    private final int free;
    private final Duration firstWait;
    private final Duration longestWait;
    private final Memory memory;
    private final Duration remembered;
    private final int newcomers;

    Limit(int free, Duration firstWait, Duration longestWait, Memory memory, Duration remembered, int newcomers) {
        this.free = free;
        this.firstWait = firstWait;
        this.longestWait = longestWait;
        this.memory = memory;
        this.remembered = remembered;
        this.newcomers = newcomers;
    }

    public int free() {
        return free;
    }

    public Duration longestWait() {
        return longestWait;
    }

    Schedule schedule() {
        return new Schedule(free, firstWait, longestWait, remembered, memory == SINCE_LAST);
    }

    /** How many tries an hour are kept for blocks of addresses that have not tried the same subject for a day. */
    int newcomers() {
        return newcomers;
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    /**
     * @param renewed whether each try begins the time of remembering anew, or only the first
     */
    record Schedule(int free, Duration first, Duration longest, Duration remembered, boolean renewed) {

        static Schedule atMost(int tries, Duration in) {
            return new Schedule(tries, in, in, in, false);
        }
    }
}
