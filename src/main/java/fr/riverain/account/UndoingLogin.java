package fr.riverain.account;

import fr.riverain.identity.PasswordSettings;
import fr.riverain.identity.Passwords;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Portal;
import java.time.InstantSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * « Ce n’était pas moi »: whoever reads the mailbox or has the telephone that an account had before has it back for some days. Whoever
 * changed it knew the password, so that ends too, with all sessions: a new one is chosen at once, or by « Mot de passe oublié ».
 */
@Component
class UndoingLogin {

    private final TenantTransactions transactions;
    private final MadeChanges changes;
    private final Returning returning;
    private final Passwords passwords;
    private final Resets resets;
    private final InstantSource clock;

    UndoingLogin(
            TenantTransactions transactions,
            MadeChanges changes,
            Returning returning,
            Passwords passwords,
            Resets resets,
            InstantSource clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.returning = returning;
        this.passwords = passwords;
        this.resets = resets;
        this.clock = clock;
    }

    /** What a link is good for. */
    sealed interface Link {
        record Ready(MadeChanges.Made change) implements Link {}

        record Undone() implements Link {}

        record Expired() implements Link {}

        record Unknown() implements Link {}
    }

    sealed interface Outcome {
        /** The token of the page that takes the new password. */
        record Undone(String token) implements Outcome {}

        /** What it was before has opened another account meanwhile. */
        record Taken() implements Outcome {}

        record Not() implements Outcome {}
    }

    Link look(PortalId portal, String token) {
        return changes.made(portal, token).<Link>map(this::linked).orElseGet(Link.Unknown::new);
    }

    private Link linked(MadeChanges.Made change) {
        if (change.undoneAt() != null) {
            return new Link.Undone();
        }
        return change.undoUntil() != null && clock.instant().isBefore(change.undoUntil())
                ? new Link.Ready(change)
                : new Link.Expired();
    }

    Outcome undo(Portal portal, String token) {
        if (!(look(portal.id(), token) instanceof Link.Ready(var change))) {
            return new Outcome.Not();
        }
        var nobodyKnows = passwords.hash(Tokens.fresh());
        try {
            return transactions.in(portal.id(), () -> {
                if (!changes.undone(portal.id(), change)) {
                    return new Outcome.Not();
                }
                returning.giveBack(portal, change, nobodyKnows);
                return new Outcome.Undone(resets.issue(
                        portal.id(),
                        change.account(),
                        clock.instant().plus(PasswordSettings.of(portal).reset())));
            });
        } catch (DuplicateKeyException e) {
            return new Outcome.Taken();
        }
    }

    /**
     * Everything is as it was, but the password; and what opened the account without it does so no more, whoever linked it. A second factor
     * stays: who reads a former mailbox does not get round it. In the caller's transaction.
     */
    @Component
    static class Returning {

        private final LoginChanges changes;
        private final AccountAddresses addresses;
        private final Accounts accounts;
        private final WithoutPassword withoutPassword;
        private final Credentials credentials;
        private final LoginLetters letters;
        private final AccountDeeds deeds;

        Returning(
                LoginChanges changes,
                AccountAddresses addresses,
                Accounts accounts,
                WithoutPassword withoutPassword,
                Credentials credentials,
                LoginLetters letters,
                AccountDeeds deeds) {
            this.changes = changes;
            this.addresses = addresses;
            this.accounts = accounts;
            this.withoutPassword = withoutPassword;
            this.credentials = credentials;
            this.letters = letters;
            this.deeds = deeds;
        }

        void giveBack(Portal portal, MadeChanges.Made change, String passwordHash) {
            var before = credentials.of(portal.id(), change.account()).orElseThrow();
            changes.endAwaited(portal.id(), change.account());
            addresses.restore(portal.id(), change.id());
            accounts.replacePassword(portal.id(), change.account(), passwordHash);
            withoutPassword.end(portal.id(), change.account());
            letters.undone(portal, before, change.fresh().kind());
            deeds.byItself(
                    portal.id(),
                    change.account(),
                    "account.%s-undone".formatted(change.fresh().kind().word()));
        }
    }
}
