package fr.riverain.account;

import fr.riverain.platform.Actor;
import fr.riverain.platform.Audit;
import fr.riverain.platform.Client;
import fr.riverain.platform.Deed;
import fr.riverain.platform.PortalId;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What owners do to their accounts, and what time does, as the audit trail keeps it. In the caller's transaction. */
@Component
public class AccountDeeds {

    private final Audit audit;
    private final InstantSource clock;

    AccountDeeds(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    public void opened(PortalId portal, AccountId account, String login, Client client) {
        byOwner(portal, account, login, "account.opened", client.block());
    }

    void byOwner(PortalId portal, Credentials.Known account, String what, String from) {
        var login = account.email() != null ? account.email() : account.phone();
        byOwner(portal, account.id(), login == null ? "" : login, what, from);
    }

    void byOwner(PortalId portal, AccountId account, String login, String what, String from) {
        var owner = Actor.resident(account.value(), login);
        audit.record(portal, new Deed(clock.instant(), owner, what, Caring.ABOUT, account.value(), from, Map.of()));
    }

    /** No person did it. */
    void byItself(PortalId portal, AccountId account, String what) {
        var program = Actor.system("Riverain");
        audit.record(portal, new Deed(clock.instant(), program, what, Caring.ABOUT, account.value(), "", Map.of()));
    }
}
