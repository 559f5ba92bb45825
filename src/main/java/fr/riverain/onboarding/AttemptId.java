package fr.riverain.onboarding;

import java.util.UUID;

record AttemptId(UUID value) {

    /** Nobody's: what an address holds that is no attempt's number leads here. */
    static final AttemptId NONE = new AttemptId(new UUID(0, 0));

    /** Public for Spring, which reads addresses with it. */
    public static AttemptId of(String written) {
        try {
            return new AttemptId(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    /** Where somebody goes on, wherever that is by then. */
    String path() {
        return "/inscription/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
