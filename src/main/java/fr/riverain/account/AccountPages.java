package fr.riverain.account;

import fr.riverain.identity.FranceConnect;
import fr.riverain.identity.Holder;
import fr.riverain.identity.Sessions;
import fr.riverain.portal.Here;
import org.springframework.stereotype.Component;

/** Gathers what an account's owner sees of it. */
@Component
class AccountPages {

    private final Credentials credentials;
    private final ConfirmingAddress confirming;
    private final Sessions sessions;
    private final FranceConnect franceConnect;
    private final FranceConnectLinks links;
    private final Securing securing;

    AccountPages(
            Credentials credentials,
            ConfirmingAddress confirming,
            Sessions sessions,
            FranceConnect franceConnect,
            FranceConnectLinks links,
            Securing securing) {
        this.credentials = credentials;
        this.confirming = confirming;
        this.sessions = sessions;
        this.franceConnect = franceConnect;
        this.links = links;
        this.securing = securing;
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
                new AccountPage.ByFranceConnect(
                        franceConnect.offered(here.portal()), links.since(visitor.portal(), visitor.account())),
                sessions.of(visitor.portal(), Holder.resident(visitor.account().value())),
                securing.of(visitor));
    }
}
