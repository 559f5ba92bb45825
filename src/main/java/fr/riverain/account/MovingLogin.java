package fr.riverain.account;

import fr.riverain.notification.ReturnedAddresses;
import fr.riverain.platform.Client;
import fr.riverain.platform.PortalId;
import fr.riverain.portal.Portal;
import org.springframework.stereotype.Component;

/** Puts another address or mobile in place of the former one, and tells both. In the caller's transaction. */
@Component
class MovingLogin {

    private final Credentials credentials;
    private final AccountAddresses addresses;
    private final AddressConfirmations confirmations;
    private final Resets resets;
    private final LoginLetters letters;
    private final AccountDeeds deeds;
    private final ReturnedAddresses returned;

    MovingLogin(
            Credentials credentials,
            AccountAddresses addresses,
            AddressConfirmations confirmations,
            Resets resets,
            LoginLetters letters,
            AccountDeeds deeds,
            ReturnedAddresses returned) {
        this.credentials = credentials;
        this.addresses = addresses;
        this.confirmations = confirmations;
        this.resets = resets;
        this.letters = letters;
        this.deeds = deeds;
        this.returned = returned;
    }

    /** False where another account has it. */
    boolean move(Portal portal, AccountId account, Login fresh, String undo, Client client) {
        var before = credentials.of(portal.id(), account).orElseThrow();
        if (!confirmed(portal.id(), account, fresh)) {
            return false;
        }
        resets.end(portal.id(), account);
        letters.changed(portal, before, fresh, undo);
        deeds.byOwner(
                portal.id(), before, "account.%s-changed".formatted(fresh.kind().word()), client.block());
        return true;
    }

    private boolean confirmed(PortalId portal, AccountId account, Login fresh) {
        return switch (fresh) {
            case Login.Email(var address) -> {
                var confirmed = addresses.confirm(portal, account, address);
                if (confirmed) {
                    confirmations.endOwn(portal, account);
                    confirmations.endOthers(portal, account, address);
                }
                yield confirmed;
            }
            case Login.Mobile(var number) -> {
                returned.forget(portal, number.international());
                yield addresses.confirm(portal, account, number);
            }
        };
    }
}
