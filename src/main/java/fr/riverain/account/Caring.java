package fr.riverain.account;

import fr.riverain.backoffice.Agent;
import fr.riverain.backoffice.AgentDeeds;
import fr.riverain.identity.Factors;
import fr.riverain.identity.Holder;
import fr.riverain.identity.SecondFactors;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.Client;
import fr.riverain.platform.Limit;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Throttle;
import fr.riverain.portal.Portal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an agent on the telephone can do for an account: unlock, have a link sent, close. Everything is written down. */
@Component
class Caring {

    static final String ABOUT = "account";

    private final TenantTransactions transactions;
    private final Sheets sheets;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Throttle throttle;
    private final Forgetting forgetting;
    private final AgentDeeds deeds;

    Caring(
            TenantTransactions transactions,
            Sheets sheets,
            Sessions sessions,
            SecondFactors factors,
            Throttle throttle,
            Forgetting forgetting,
            AgentDeeds deeds) {
        this.transactions = transactions;
        this.sheets = sheets;
        this.sessions = sessions;
        this.factors = factors;
        this.throttle = throttle;
        this.forgetting = forgetting;
        this.deeds = deeds;
    }

    /** To look is a deed too. */
    Optional<Sheets.Sheet> look(Agent agent, Client client, AccountId account) {
        return transactions.in(agent.portal(), () -> {
            var sheet = sheets.find(agent.portal(), account);
            sheet.ifPresent(_ -> note(agent, client, "account.seen", account, Map.of()));
            return sheet;
        });
    }

    Factors factors(Agent agent, AccountId account) {
        return factors.of(agent.portal(), Holder.resident(account.value()));
    }

    /** Whoever tried too often may try again. */
    boolean unlock(Agent agent, Client client, AccountId account) {
        return open(agent, account)
                .map(sheet -> {
                    transactions.in(agent.portal(), () -> {
                        keys(sheet).forEach(key -> {
                            throttle.clear(agent.portal(), Limit.SIGN_IN_ACCOUNT, key);
                            throttle.clear(agent.portal(), Limit.MAIL_PER_RECIPIENT, key);
                            throttle.clear(agent.portal(), Limit.NOTE_NUMBER, key);
                            throttle.clear(agent.portal(), Limit.NOTE_CODE_NUMBER, key);
                        });
                        throttle.clear(
                                agent.portal(),
                                Limit.CURRENT_PASSWORD,
                                account.value().toString());
                        throttle.clear(
                                agent.portal(),
                                Limit.SECOND_FACTOR,
                                account.value().toString());
                        note(agent, client, "account.unlocked", account, Map.of());
                    });
                    return true;
                })
                .orElse(false);
    }

    /** A link for a new password, to the address of the account and nowhere else. No agent sees it. */
    boolean sendLink(Portal portal, Agent agent, Client client, AccountId account) {
        var address = open(agent, account).filter(Sheets.Sheet::writable).flatMap(Caring::address);
        address.ifPresent(known -> transactions.in(portal.id(), () -> {
            forgetting.send(
                    portal, sheets.find(portal.id(), account).orElseThrow().language(), known);
            note(agent, client, "account.link-sent", account, Map.of());
        }));
        return address.isPresent();
    }

    /** The contracts go on, and their owner may open another account. */
    boolean close(Agent agent, Client client, AccountId account, String reason) {
        return transactions.in(agent.portal(), () -> {
            var closed = sheets.close(agent.portal(), account, reason);
            if (closed) {
                sessions.closeAll(agent.portal(), Holder.resident(account.value()));
                factors.forget(agent.portal(), Holder.resident(account.value()));
                note(agent, client, "account.closed", account, Map.of("reason", reason));
            }
            return closed;
        });
    }

    private Optional<Sheets.Sheet> open(Agent agent, AccountId account) {
        return sheets.find(agent.portal(), account).filter(sheet -> sheet.closedAt() == null);
    }

    private static Optional<EmailAddress> address(Sheets.Sheet sheet) {
        return Optional.ofNullable(sheet.email()).flatMap(EmailAddress::of);
    }

    /** What tries are counted by: the address and the mobile. */
    private static Stream<String> keys(Sheets.Sheet sheet) {
        return Stream.concat(address(sheet).map(EmailAddress::key).stream(), Stream.ofNullable(sheet.phone()));
    }

    private void note(Agent agent, Client client, String what, AccountId account, Map<String, String> details) {
        deeds.record(agent, client, what, ABOUT, account.value(), details);
    }
}
