package fr.riverain.account;

import fr.riverain.identity.Holder;
import fr.riverain.identity.Passkeys;
import fr.riverain.platform.PortalId;
import org.springframework.stereotype.Component;

/** What opens an account without its password, whoever added it. In the caller's transaction. */
@Component
class WithoutPassword {

    private final Passkeys passkeys;
    private final FranceConnectLinks franceConnect;
    private final AccountDeeds deeds;

    WithoutPassword(Passkeys passkeys, FranceConnectLinks franceConnect, AccountDeeds deeds) {
        this.passkeys = passkeys;
        this.franceConnect = franceConnect;
        this.deeds = deeds;
    }

    /** A second factor stays one: this is no way round it. */
    void end(PortalId portal, AccountId account) {
        passkeys.afterThePassword(portal, Holder.resident(account.value()));
        if (franceConnect.unlink(portal, account)) {
            deeds.byItself(portal, account, "account.franceconnect-unlinked");
        }
    }
}
