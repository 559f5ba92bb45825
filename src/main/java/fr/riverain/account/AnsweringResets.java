package fr.riverain.account;

import fr.riverain.identity.PasswordSettings;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes to those who have forgotten their password, one after the other, after whoever asked has long been answered. */
@Component
class AnsweringResets {

    private final TenantTransactions transactions;
    private final Resets resets;
    private final Credentials credentials;
    private final PasswordLetters letters;
    private final List<Waiting> waiting;
    private final InstantSource clock;

    AnsweringResets(
            TenantTransactions transactions,
            Resets resets,
            Credentials credentials,
            PasswordLetters letters,
            List<Waiting> waiting,
            InstantSource clock) {
        this.transactions = transactions;
        this.resets = resets;
        this.credentials = credentials;
        this.letters = letters;
        this.waiting = waiting;
        this.clock = clock;
    }

    void answerAll(Portal portal) {
        while (answerNext(portal)) {}
    }

    private boolean answerNext(Portal portal) {
        return transactions.in(portal.id(), () -> {
            var asked = resets.takeNext(portal.id());
            asked.ifPresent(request -> answer(portal, request));
            return asked.isPresent();
        });
    }

    private void answer(Portal portal, Resets.Request request) {
        credentials
                .of(portal.id(), request.emailKey())
                .ifPresentOrElse(account -> sendLink(portal, request, account), () -> tellWhoWaits(portal, request));
    }

    /** An address that nobody confirmed resets nothing. */
    private void sendLink(Portal portal, Resets.Request request, Credentials.Known account) {
        if (account.mailbox().isEmpty()) {
            return;
        }
        var expires = clock.instant().plus(PasswordSettings.of(portal).reset());
        letters.link(portal, request, account, resets.issue(portal.id(), account.id(), expires), expires);
    }

    /** There is no account yet, and no password to forget. */
    private void tellWhoWaits(Portal portal, Resets.Request request) {
        EmailAddress.of(request.emailKey())
                .filter(address -> waiting.stream()
                        .anyMatch(each -> each.of(portal, address).isPresent()))
                .ifPresent(address -> letters.stillExamined(portal, request, address));
    }
}
