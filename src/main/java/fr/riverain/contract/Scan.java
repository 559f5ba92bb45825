package fr.riverain.contract;

import java.time.Instant;
import java.util.Map;

/** What the code of a paper leads to. A neighbour's code is as unknown as one that nobody printed. */
public sealed interface Scan {

    /** What stands on the paper, secrets too: they fill in what is sent, and never a page. */
    record Known(String token, Map<Fact, String> facts) implements Scan {}

    /** Its last day is over. */
    record Expired() implements Scan {}

    record Unknown() implements Scan {}

    /** Too many unknown codes came from there. */
    record Wait(Instant until) implements Scan {}
}
