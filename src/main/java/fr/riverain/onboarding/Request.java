package fr.riverain.onboarding;

import fr.riverain.portal.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody has asked for an account, without a paper to prove whose contracts they may see.
 *
 * @param turn who is to say something, as long as nothing is decided
 * @param reference the number that they are told, and that an agent on the telephone finds it by
 */
record Request(AttemptId attempt, String reference, Instant askedAt, Turn turn, Optional<Decision> decision) {

    /** Who is to say something. */
    enum Turn {
        AGENT,
        /** An agent has asked something, and waits. */
        PERSON,
        /** The person has answered it: it is the agents' turn again. */
        AGENT_AGAIN
    }

    private static final Pattern TYPED = Pattern.compile("[O0]([0-9A-F]{4})([0-9A-F]{4})");

    record Decision(Instant at, String by, boolean accepted) {}

    /** O-3FA9-C21B: of the attempt's number the end, which is chance, and neither O nor I are among its signs. */
    static String reference(AttemptId attempt) {
        var end = "%08X".formatted((int) attempt.value().getLeastSignificantBits());
        return "O-%s-%s".formatted(end.substring(0, 4), end.substring(4));
    }

    /** However it is grouped. */
    static Optional<String> referenceIn(String typed) {
        return Optional.of(TYPED.matcher(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT)))
                .filter(found -> found.matches())
                .map(found -> "O-%s-%s".formatted(found.group(1), found.group(2)));
    }

    /** The day by which an answer is promised, if one is. */
    Optional<LocalDate> dueOn(Words words, Ask.AgentApproval ask) {
        return Optional.ofNullable(ask.within())
                .map(days -> WorkingDays.after(words.there(askedAt).toLocalDate(), days));
    }
}
