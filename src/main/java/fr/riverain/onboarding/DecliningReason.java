package fr.riverain.onboarding;

import java.util.Locale;

/** Why an account is not opened. Each has a sentence for the person, and one with what to do next. */
enum DecliningReason {
    /** Nobody of this name at this address. */
    NOBODY,
    /** Somebody lives there, and it is not sure that it is this person. */
    UNSURE,
    /** The contracts have an account already. */
    HAS_ACCOUNT,
    /** The address is served by somebody else. */
    ELSEWHERE,
    /** In the agent's own words. */
    OTHER;

    /** The end of the keys of its texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean needsWords() {
        return this == OTHER;
    }
}
