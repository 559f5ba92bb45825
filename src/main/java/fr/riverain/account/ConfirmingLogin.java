package fr.riverain.account;

import fr.riverain.identity.Holder;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.Client;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Portal;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The right code was typed: the account has its other address, or its other mobile. All other sessions close, and links for a new password
 * that went to the former address end.
 */
@Component
class ConfirmingLogin {

    private final TenantTransactions transactions;
    private final LoginChanges changes;
    private final LoginCodes codes;
    private final LoginLimits limits;
    private final MovingLogin moving;
    private final Sessions sessions;

    ConfirmingLogin(
            TenantTransactions transactions,
            LoginChanges changes,
            LoginCodes codes,
            LoginLimits limits,
            MovingLogin moving,
            Sessions sessions) {
        this.transactions = transactions;
        this.changes = changes;
        this.codes = codes;
        this.limits = limits;
        this.moving = moving;
        this.sessions = sessions;
    }

    sealed interface Entering {
        record Changed() implements Entering {}

        record Wrong() implements Entering {}

        record Wait(Instant until) implements Entering {}

        /** Too late, or too many tries, or another session asked. */
        record Over() implements Entering {}

        /** Another account was faster. Whoever reads the mailbox may know. */
        record Taken() implements Entering {}
    }

    Entering enter(Portal portal, Visitor visitor, String typed, Client client) {
        var awaited = changes.awaited(visitor);
        if (awaited.isEmpty()) {
            return new Entering.Over();
        }
        var full = limits.countGuess(portal, awaited.get().fresh(), client);
        if (full.isPresent()) {
            return new Entering.Wait(full.get());
        }
        return changes.tried(visitor, awaited.get().id())
                .map(tried -> codes.isRight(portal, tried, typed)
                        ? changed(portal, visitor, tried, client)
                        : new Entering.Wrong())
                .orElseGet(Entering.Over::new);
    }

    private Entering changed(Portal portal, Visitor visitor, LoginChanges.Try tried, Client client) {
        limits.right(portal, tried.fresh(), client);
        try {
            return transactions.in(portal.id(), () -> {
                var undo = Tokens.fresh();
                if (!changes.use(portal.id(), tried.id(), undo)) {
                    return new Entering.Over();
                }
                if (!moving.move(portal, visitor.account(), tried.fresh(), undo, client)) {
                    changes.end(portal.id(), tried.id());
                    return new Entering.Taken();
                }
                closeOthers(portal.id(), visitor);
                return new Entering.Changed();
            });
        } catch (DuplicateKeyException e) {
            return new Entering.Taken(); // by somebody at the same moment
        }
    }

    private void closeOthers(PortalId portal, Visitor visitor) {
        sessions.closeOthers(portal, Holder.resident(visitor.account().value()), visitor.session());
    }
}
