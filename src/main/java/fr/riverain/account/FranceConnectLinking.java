package fr.riverain.account;

import fr.riverain.identity.Citizen;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** An account opens by FranceConnect, or does no more: its owner does it with the password, which goes on opening it, and is told. */
@Component
class FranceConnectLinking {

    private final TenantTransactions transactions;
    private final FranceConnectLinks links;
    private final CurrentPassword current;
    private final Credentials credentials;
    private final AccountDeeds deeds;
    private final FranceConnectLetters letters;

    FranceConnectLinking(
            TenantTransactions transactions,
            FranceConnectLinks links,
            CurrentPassword current,
            Credentials credentials,
            AccountDeeds deeds,
            FranceConnectLetters letters) {
        this.transactions = transactions;
        this.links = links;
        this.current = current;
        this.credentials = credentials;
        this.deeds = deeds;
        this.letters = letters;
    }

    sealed interface Outcome {
        record Done() implements Outcome {}

        /** This person comes to another account already. */
        record Taken() implements Outcome {}

        record WrongPassword() implements Outcome {}

        record Wait(Instant until) implements Outcome {}
    }

    Outcome link(Portal portal, Visitor visitor, Citizen citizen, String password, Client client) {
        return withPassword(portal, visitor, password, account -> {
            if (!links.link(portal.id(), account.id(), citizen)) {
                return new Outcome.Taken();
            }
            tell(portal, account, FranceConnectLetters.News.LINKED, client);
            return new Outcome.Done();
        });
    }

    Outcome unlink(Portal portal, Visitor visitor, String password, Client client) {
        return withPassword(portal, visitor, password, account -> {
            if (links.unlink(portal.id(), account.id())) {
                tell(portal, account, FranceConnectLetters.News.UNLINKED, client);
            }
            return new Outcome.Done();
        });
    }

    private interface Change {
        Outcome of(Credentials.Known account);
    }

    private Outcome withPassword(Portal portal, Visitor visitor, String password, Change change) {
        return switch (current.check(portal, visitor, password)) {
            case CurrentPassword.Outcome.Wait(var until) -> new Outcome.Wait(until);
            case CurrentPassword.Outcome.Wrong() -> new Outcome.WrongPassword();
            case CurrentPassword.Outcome.Right(var account) ->
                transactions.in(portal.id(), (Supplier<Outcome>) () ->
                        credentials.stillHold(portal.id(), account) ? change.of(account) : new Outcome.WrongPassword());
        };
    }

    private void tell(Portal portal, Credentials.Known account, FranceConnectLetters.News news, Client client) {
        deeds.byOwner(portal.id(), account, "account.franceconnect-" + news.key(), client.block());
        letters.send(portal, account, news);
    }
}
