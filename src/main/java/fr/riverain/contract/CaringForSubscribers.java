package fr.riverain.contract;

import fr.riverain.account.AccountId;
import fr.riverain.account.Accounts;
import fr.riverain.account.KnownAccount;
import fr.riverain.backoffice.Agent;
import fr.riverain.backoffice.AgentDeeds;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What an agent, who has checked who asks, can do for a subscriber: let an account see their contracts, and end that. Both are
 * written down with the subscriber and with the account, and its owner is told by mail.
 */
@Component
public class CaringForSubscribers {

    /** As the audit trail names the kind. */
    public static final String ABOUT = "subscriber";

    private final TenantTransactions transactions;
    private final SubscriberSheets sheets;
    private final Subscribers subscribers;
    private final Accounts accounts;
    private final AgentDeeds deeds;

    CaringForSubscribers(
            TenantTransactions transactions,
            SubscriberSheets sheets,
            Subscribers subscribers,
            Accounts accounts,
            AgentDeeds deeds) {
        this.transactions = transactions;
        this.sheets = sheets;
        this.subscribers = subscribers;
        this.accounts = accounts;
        this.deeds = deeds;
    }

    /** How an agent knows who asks. */
    public enum Check {
        /** A document with a photograph, at the counter. */
        DOCUMENT,
        /** What is printed on a recent bill, read out on the telephone. */
        BILL,
        /** A letter, with copies. */
        LETTER
    }

    public sealed interface Outcome {

        record Linked(String login) implements Outcome {}

        /** No open account of this portal has this address. */
        record NoAccount() implements Outcome {}

        /** Nobody has confirmed the address: whoever opened the account may have said somebody else's. */
        record Unconfirmed() implements Outcome {}

        /** It sees these contracts already. */
        record Already() implements Outcome {}

        record UnknownSubscriber() implements Outcome {}
    }

    /** To look is a deed too. */
    public Optional<SubscriberSheet> look(Agent agent, Client client, SubscriberId id) {
        return transactions.in(agent.portal(), () -> {
            var sheet = sheets.find(agent.portal(), id);
            sheet.ifPresent(_ -> deeds.record(agent, client, "subscriber.seen", ABOUT, id.value(), Map.of()));
            return sheet;
        });
    }

    /** The account of this address. It is its owner who opens one: no agent does. */
    public Outcome link(Portal portal, Agent agent, Client client, SubscriberId id, String email, Check check) {
        return transactions.in(portal.id(), () -> {
            var subscriber = subscribers.get(portal.id(), id);
            if (subscriber.isEmpty()) {
                return new Outcome.UnknownSubscriber();
            }
            return accounts.byEmail(portal.id(), email)
                    .flatMap(account -> known(portal, account))
                    .map(account -> account.mailbox().isPresent()
                            ? link(portal, agent, client, subscriber.get(), account, check)
                            : new Outcome.Unconfirmed())
                    .orElseGet(Outcome.NoAccount::new);
        });
    }

    private Outcome link(
            Portal portal, Agent agent, Client client, Subscriber subscriber, KnownAccount account, Check check) {
        if (subscribers.shows(portal.id(), account.id(), subscriber.id())) {
            return new Outcome.Already();
        }
        subscribers.grant(portal, account.id(), subscriber.id(), Grant.byAgent());
        note(agent, client, "linked-by-agent", subscriber, account, Map.entry("check", check.name()));
        return new Outcome.Linked(account.login());
    }

    /** False where there is no such link. */
    public boolean unlink(
            Portal portal, Agent agent, Client client, SubscriberId id, AccountId account, String reason) {
        return transactions.in(portal.id(), () -> {
            var ended = subscribers.end(portal, account, id);
            if (ended) {
                var subscriber = subscribers.get(portal.id(), id).orElseThrow();
                var known = known(portal, account).orElseThrow();
                note(agent, client, "unlinked-by-agent", subscriber, known, Map.entry("reason", reason));
            }
            return ended;
        });
    }

    private Optional<KnownAccount> known(Portal portal, AccountId account) {
        return accounts.known(portal.id(), List.of(account)).stream().findFirst();
    }

    private void note(
            Agent agent,
            Client client,
            String what,
            Subscriber subscriber,
            KnownAccount account,
            Map.Entry<String, String> why) {
        deeds.record(
                agent,
                client,
                "contract." + what,
                ABOUT,
                subscriber.id().value(),
                Map.ofEntries(Map.entry("account", account.login()), why));
        deeds.record(
                agent,
                client,
                "account." + what,
                "account",
                account.id().value(),
                Map.ofEntries(Map.entry("subscriber", subscriber.ref()), why));
    }
}
