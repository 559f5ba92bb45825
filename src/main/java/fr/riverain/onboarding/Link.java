package fr.riverain.onboarding;

import java.time.Instant;
import java.util.Optional;

/** What a link of a message is good for, to the browser that opens it. */
sealed interface Link {

    /** Never sent, or forgotten since. */
    record Unknown() implements Link {}

    /** It was pressed before. */
    record Pressed(Attempt attempt, boolean here) implements Link {}

    /** Another address was typed since: this one confirms nothing any more. */
    record Superseded(Attempt attempt, boolean here) implements Link {}

    record Expired(Attempt attempt, Challenge challenge) implements Link {}

    record Ready(Attempt attempt, Challenge challenge, Trust trust) implements Link {}

    /** The address has an account: the contract that was proven can be added to it. */
    record Addition(Attempt attempt, Challenge challenge) implements Link {}

    /**
     * Who may go on. Pressing a button proves the mailbox, and not who began: a stranger may have typed this address, hoping that its
     * owner will press.
     */
    enum Trust {
        /** The browser that began. */
        BEGAN_HERE,
        /** Another one; a password was chosen, so it is asked. Or a new one is chosen, by whoever reads the mailbox. */
        ELSEWHERE_WITH_PASSWORD,
        /** Another one, and nothing was chosen yet: the attempt moves here. */
        ELSEWHERE
    }

    static Link of(Attempt attempt, Challenge challenge, Browser browser, Instant now) {
        var here = attempt.isOf(browser);
        var file = attempt.file();
        if (attempt.expired(now)) {
            return new Unknown();
        }
        if (attempt.account().isPresent()
                || challenge.used()
                || file.find(Evidence.EmailConfirmed.class)
                        .filter(confirmed -> confirmed.email().equals(challenge.address()))
                        .isPresent()) {
            return new Pressed(attempt, here);
        }
        var address = file.find(Evidence.LoginChosen.class).map(Evidence.LoginChosen::email);
        if (!address.equals(Optional.of(challenge.address()))) {
            return new Superseded(attempt, here);
        }
        if (!challenge.live(now)) {
            return new Expired(attempt, challenge);
        }
        return challenge.kind() == Challenge.Kind.ADDITION
                ? new Addition(attempt, challenge)
                : new Ready(attempt, challenge, trust(attempt, here));
    }

    private static Trust trust(Attempt attempt, boolean here) {
        if (here) {
            return Trust.BEGAN_HERE;
        }
        return password(attempt.file()).isPresent() ? Trust.ELSEWHERE_WITH_PASSWORD : Trust.ELSEWHERE;
    }

    /** The hash of what was chosen, whichever page asked. */
    static Optional<String> password(File file) {
        return file.find(Evidence.PasswordChosen.class)
                .map(Evidence.PasswordChosen::hash)
                .or(() -> file.find(Evidence.LoginChosen.class).flatMap(Evidence.LoginChosen::password));
    }
}
