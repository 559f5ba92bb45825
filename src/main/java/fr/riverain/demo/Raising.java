package fr.riverain.demo;

import fr.riverain.account.Accounts;
import fr.riverain.account.EmailAddress;
import fr.riverain.account.NewAccount;
import fr.riverain.contract.Fact;
import fr.riverain.contract.Grant;
import fr.riverain.contract.Subscribers;
import fr.riverain.identity.Passwords;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Raises the curtain: at the first start everybody of the cast gets their place. */
@Component
@Profile("demo")
class Raising implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Raising.class);

    private final Portals portals;
    private final Accounts accounts;
    private final Passwords passwords;
    private final TenantTransactions transactions;
    private final CastImport files;
    private final Subscribers subscribers;
    private final CastAgents agents;

    Raising(
            Portals portals,
            Accounts accounts,
            Passwords passwords,
            TenantTransactions transactions,
            CastImport files,
            Subscribers subscribers,
            CastAgents agents) {
        this.portals = portals;
        this.accounts = accounts;
        this.passwords = passwords;
        this.transactions = transactions;
        this.files = files;
        this.subscribers = subscribers;
        this.agents = agents;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var cast : Cast.all()) {
            portals.named(cast.portal()).ifPresent(portal -> place(portal, cast));
        }
    }

    private void place(Portal portal, Cast cast) {
        files.importOnce(portal);
        agents.hire(portal);
        open(portal, cast.known());
        cast.used().ifPresent(person -> open(portal, person));
    }

    private void open(Portal portal, Cast.Person person) {
        if (accounts.byEmail(portal.id(), person.email()).isPresent()) {
            return;
        }
        log.info("{}: opening the account of {}", portal.name(), person.name());
        var account = new NewAccount(
                EmailAddress.of(person.email()).orElseThrow(),
                true,
                null,
                passwords.hash(Cast.PASSWORD),
                person.name(),
                Language.FR);
        transactions.in(portal.id(), () -> open(portal, person, account));
    }

    private void open(Portal portal, Cast.Person person, NewAccount account) {
        if (accounts.open(portal, account) instanceof Accounts.Opening.Opened(var id)) {
            files.refOf(portal, person)
                    .flatMap(ref -> subscribers.byRef(portal.id(), ref))
                    .ifPresent(subscriber -> subscribers.grant(
                            portal, id, subscriber, new Grant(Grant.How.OPENED, Set.of(Fact.values()))));
        }
    }
}
