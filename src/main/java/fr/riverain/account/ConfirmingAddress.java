package fr.riverain.account;

import fr.riverain.platform.Client;
import fr.riverain.platform.Limit;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * The address of an account that was opened with a mobile. Until its reader has pressed a button it proves nothing, and is nobody's for
 * sure: it goes to the account for which it is confirmed first.
 */
@Component
public class ConfirmingAddress {

    private final TenantTransactions transactions;
    private final AddressConfirmations confirmations;
    private final AccountAddresses addresses;
    private final ConfirmationLetter letter;
    private final AccountDeeds deeds;
    private final Throttle throttle;
    private final InstantSource clock;

    ConfirmingAddress(
            TenantTransactions transactions,
            AddressConfirmations confirmations,
            AccountAddresses addresses,
            ConfirmationLetter letter,
            AccountDeeds deeds,
            Throttle throttle,
            InstantSource clock) {
        this.transactions = transactions;
        this.confirmations = confirmations;
        this.addresses = addresses;
        this.letter = letter;
        this.deeds = deeds;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** What a link is good for. */
    sealed interface Link {
        record Ready(AddressConfirmations.Asked asked) implements Link {}

        record Pressed() implements Link {}

        record Expired() implements Link {}

        record Unknown() implements Link {}
    }

    enum Pressing {
        CONFIRMED,
        /** Another account has confirmed the address before. */
        TAKEN,
        NOT
    }

    sealed interface Resending {
        record Sent() implements Resending {}

        record Wait(Instant until) implements Resending {}

        record Nothing() implements Resending {}
    }

    /** Part of the transaction that opens the account. */
    public void ask(Portal portal, Language language, AccountId account, EmailAddress email) {
        letter.send(portal, language, email, confirmations.issue(portal.id(), account, email), clock.instant());
    }

    /** Asked for by the account's owner, to the address they gave and no other. */
    Resending again(Portal portal, Language language, Visitor visitor, Client client) {
        var email = confirmations.awaited(portal.id(), visitor.account());
        if (email.isEmpty()) {
            return new Resending.Nothing();
        }
        if (throttle.count(portal.id(), Limit.MAIL_PER_RECIPIENT, email.get().key())
                instanceof Verdict.Wait(var until)) {
            return new Resending.Wait(until);
        }
        if (throttle.count(portal.id(), Limit.MAIL_ADDRESS, client.block()) instanceof Verdict.Wait(var until)) {
            return new Resending.Wait(until);
        }
        transactions.in(portal.id(), () -> ask(portal, language, visitor.account(), email.get()));
        return new Resending.Sent();
    }

    Link look(Portal portal, String token) {
        return confirmations
                .find(portal.id(), token)
                .<Link>map(asked -> {
                    if (asked.used()) {
                        return new Link.Pressed();
                    }
                    return clock.instant().isBefore(asked.expiresAt()) ? new Link.Ready(asked) : new Link.Expired();
                })
                .orElseGet(Link.Unknown::new);
    }

    Pressing press(Portal portal, String token, Client client) {
        return transactions.in(portal.id(), () -> {
            if (!(look(portal, token) instanceof Link.Ready(var asked)) || !confirmations.use(portal.id(), asked)) {
                return Pressing.NOT;
            }
            if (!addresses.confirm(portal.id(), asked.account(), asked.email())) {
                return Pressing.TAKEN;
            }
            confirmations.endOthers(portal.id(), asked.account(), asked.email());
            deeds.byOwner(
                    portal.id(), asked.account(), asked.email().shown(), "account.address-confirmed", client.block());
            return Pressing.CONFIRMED;
        });
    }

    /** « Ce n’est pas moi »: whoever reads the mailbox takes its address away from an account that is not theirs. */
    boolean refuse(Portal portal, String token) {
        return transactions.in(portal.id(), () -> {
            if (!(look(portal, token) instanceof Link.Ready(var asked)) || !confirmations.use(portal.id(), asked)) {
                return false;
            }
            addresses.giveUp(portal.id(), asked.account(), asked.email());
            deeds.byItself(portal.id(), asked.account(), "account.address-refused");
            return true;
        });
    }
}
