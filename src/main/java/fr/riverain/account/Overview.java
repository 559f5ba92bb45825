package fr.riverain.account;

import fr.riverain.identity.FranceConnect;
import fr.riverain.identity.Holder;
import fr.riverain.identity.Sessions;
import fr.riverain.portal.Here;
import org.springframework.stereotype.Component;

/** Makes the page of an account's owner. */
@Component
class Overview {

    private final OwnSignIns signIns;
    private final LoginChanges changes;
    private final OfferedLogins offered;
    private final FranceConnect franceConnect;
    private final Sessions sessions;
    private final Securing securing;
    private final ReturnedMessages returning;

    Overview(
            OwnSignIns signIns,
            LoginChanges changes,
            OfferedLogins offered,
            FranceConnect franceConnect,
            Sessions sessions,
            Securing securing,
            ReturnedMessages returning) {
        this.signIns = signIns;
        this.changes = changes;
        this.offered = offered;
        this.franceConnect = franceConnect;
        this.sessions = sessions;
        this.securing = securing;
        this.returning = returning;
    }

    AccountPage of(Here here, Visitor visitor) {
        var own = signIns.of(visitor);
        return new AccountPage(
                here,
                visitor,
                own.passwordChangedAt(),
                own.awaited(),
                new AccountPage.ByFranceConnect(franceConnect.offered(here.portal()), own.franceConnectSince()),
                changes.awaited(visitor)
                        .map(change -> new AccountPage.Coming(
                                change.fresh().shown(),
                                "/compte/%s/code"
                                        .formatted(change.fresh().kind().slug()))),
                returning.of(here, visitor),
                offered.offers(here, visitor, Login.Kind.PHONE),
                sessions.of(visitor.portal(), Holder.resident(visitor.account().value())),
                securing.of(visitor));
    }
}
