package fr.riverain.account;

import fr.riverain.identity.Holder;
import fr.riverain.identity.Sessions;
import fr.riverain.portal.Here;
import org.springframework.stereotype.Component;

/** Makes the page of an account's owner. */
@Component
class Overview {

    private final Credentials credentials;
    private final ConfirmingAddress confirming;
    private final LoginChanges changes;
    private final OfferedLogins offered;
    private final Sessions sessions;
    private final ReturningMessages returning;

    Overview(
            Credentials credentials,
            ConfirmingAddress confirming,
            LoginChanges changes,
            OfferedLogins offered,
            Sessions sessions,
            ReturningMessages returning) {
        this.credentials = credentials;
        this.confirming = confirming;
        this.changes = changes;
        this.offered = offered;
        this.sessions = sessions;
        this.returning = returning;
    }

    AccountPage of(Here here, Visitor visitor) {
        return new AccountPage(
                here,
                visitor,
                credentials
                        .of(visitor.portal(), visitor.account())
                        .orElseThrow()
                        .passwordChangedAt(),
                confirming.awaited(visitor.portal(), visitor.account()),
                changes.awaited(visitor)
                        .map(change -> new AccountPage.Coming(
                                change.fresh().shown(),
                                "/compte/%s/code"
                                        .formatted(change.fresh().kind().slug()))),
                returning.of(here, visitor),
                offered.offers(here, visitor, Login.Kind.PHONE),
                sessions.of(visitor.portal(), Holder.resident(visitor.account().value())));
    }
}
