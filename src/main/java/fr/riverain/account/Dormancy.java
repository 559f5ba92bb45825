package fr.riverain.account;

import fr.riverain.identity.Holder;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * As the page about personal data promises: an account to which nobody has signed in for two years is deleted, and its owner warned a
 * month before. Who signs in meanwhile keeps it. One account a transaction, so that a run may end anywhere.
 */
@Component
class Dormancy {

    private final TenantTransactions transactions;
    private final DormantAccounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final DormancyLetter letter;
    private final AccountDeeds deeds;

    Dormancy(
            TenantTransactions transactions,
            DormantAccounts accounts,
            Sessions sessions,
            SecondFactors factors,
            DormancyLetter letter,
            AccountDeeds deeds) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.letter = letter;
        this.deeds = deeds;
    }

    void warnAll(Portal portal) {
        while (transactions.in(
                portal.id(),
                () -> done(accounts.nextToWarn(portal.id()), account -> {
                    accounts.warned(portal.id(), account.id());
                    letter.send(portal, account);
                }))) {}
    }

    void deleteAll(PortalId portal) {
        while (transactions.in(
                portal,
                () -> done(accounts.nextToDelete(portal), account -> {
                    accounts.delete(portal, account.id());
                    sessions.closeAll(portal, Holder.resident(account.id().value()));
                    factors.forget(portal, Holder.resident(account.id().value()));
                    deeds.byItself(portal, account.id(), "account.deleted");
                }))) {}
    }

    private static boolean done(Optional<DormantAccounts.Dormant> next, Consumer<DormantAccounts.Dormant> work) {
        next.ifPresent(work);
        return next.isPresent();
    }

    @Component
    static class Forgetting implements PortalJob {

        private final Portals portals;
        private final Dormancy dormancy;

        Forgetting(Portals portals, Dormancy dormancy) {
            this.portals = portals;
            this.dormancy = dormancy;
        }

        @Override
        public String name() {
            return "forget-dormant-accounts";
        }

        @Override
        public Duration every() {
            return Duration.ofDays(1);
        }

        @Override
        public void run(PortalId portal) {
            portals.find(portal).ifPresent(dormancy::warnAll);
            dormancy.deleteAll(portal);
        }
    }
}
