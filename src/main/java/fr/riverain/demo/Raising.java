package fr.riverain.demo;

import fr.riverain.account.Accounts;
import fr.riverain.account.EmailAddress;
import fr.riverain.account.NewAccount;
import fr.riverain.identity.Passwords;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
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

    Raising(Portals portals, Accounts accounts, Passwords passwords) {
        this.portals = portals;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var cast : Cast.all()) {
            portals.named(cast.portal()).ifPresent(portal -> place(portal, cast));
        }
    }

    private void place(Portal portal, Cast cast) {
        var known = cast.known();
        if (accounts.byEmail(portal.id(), known.email()).isEmpty()) {
            log.info("{}: opening the account of {}", portal.name(), known.name());
            accounts.open(
                    portal,
                    new NewAccount(
                            EmailAddress.of(known.email()).orElseThrow(),
                            true,
                            null,
                            passwords.hash(Cast.PASSWORD),
                            known.name(),
                            Language.FR));
        }
    }
}
