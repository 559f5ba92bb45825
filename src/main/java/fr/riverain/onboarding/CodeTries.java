package fr.riverain.onboarding;

import fr.riverain.platform.Limit;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Six digits are few. So a code has few tries, each counted before it is compared; and besides, what is typed for one number and from
 * one neighbourhood is counted, over all codes and attempts.
 */
@Component
class CodeTries {

    private final Challenges challenges;
    private final Throttle throttle;
    private final CodeDigests digests;

    CodeTries(Challenges challenges, Throttle throttle, CodeDigests digests) {
        this.challenges = challenges;
        this.throttle = throttle;
        this.digests = digests;
    }

    sealed interface Result {
        record Right() implements Result {}

        record Wrong() implements Result {}

        /** Its tries are used up, or its time: another code is needed. */
        record Over() implements Result {}

        record Wait(Instant until) implements Result {}
    }

    Result tried(Situation situation, String number, String typed) {
        var portal = situation.id();
        var block = situation.client().block();
        if (throttle.count(portal, Limit.NOTE_CODE_ADDRESS, block) instanceof Verdict.Wait(var until)) {
            return new Result.Wait(until);
        }
        if (throttle.count(portal, Limit.NOTE_CODE_NUMBER, number, situation.client())
                instanceof Verdict.Wait(var until)) {
            return new Result.Wait(until);
        }
        var tried = challenges.tried(portal, situation.attempt(), number);
        if (tried.isEmpty()) {
            return new Result.Over();
        }
        if (!digests.right(portal, tried.get(), typed)) {
            return new Result.Wrong();
        }
        throttle.clear(portal, Limit.NOTE_CODE_NUMBER, number, situation.client());
        throttle.giveBack(portal, Limit.NOTE_CODE_ADDRESS, block);
        return new Result.Right();
    }
}
