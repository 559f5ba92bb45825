package fr.riverain.onboarding;

import fr.riverain.account.AccountId;
import fr.riverain.portal.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * One try to get from stranger to account.
 *
 * @param browser the one that may go on
 * @param leftBehind the one that began, when the attempt has moved to where the link was opened
 * @param device what the browser that began calls itself
 * @param account the one that came of it
 * @param ended whether it is over without one of its own: the address had an account
 */
record Attempt(
        AttemptId id,
        Browser.Key browser,
        Optional<Browser.Key> leftBehind,
        String device,
        Language language,
        File file,
        Instant startedAt,
        Instant expiresAt,
        Optional<AccountId> account,
        boolean ended) {

    /** Somebody who looks at the first page, and has begun nothing. */
    static Attempt notBegun(Guest guest, File file, Instant now) {
        return new Attempt(
                AttemptId.NONE,
                guest.browser().key(),
                Optional.empty(),
                "",
                guest.language(),
                file,
                now,
                now,
                Optional.empty(),
                false);
    }

    boolean begun() {
        return !id.equals(AttemptId.NONE);
    }

    Attempt with(File answers) {
        return new Attempt(id, browser, leftBehind, device, language, answers, startedAt, expiresAt, account, ended);
    }

    boolean complete() {
        return account.isPresent() || ended;
    }

    /** An agent has said no. */
    Optional<Evidence.Declined> declined() {
        return file.find(Evidence.Declined.class);
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isOf(Browser asking) {
        return browser.equals(asking.key());
    }

    boolean wasOf(Browser asking) {
        return leftBehind.equals(Optional.of(asking.key()));
    }
}
