package fr.riverain.contract;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.riverain.backoffice.Agent;
import fr.riverain.backoffice.AgentDeeds;
import fr.riverain.notification.Mailbox;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Agents make activation keys, for a paper or a mail, and end them. Whoever gets a new one has no other. */
@Component
public class IssuingKeys {

    /** A year of bills. */
    static final Period VALID = Period.ofYears(1);

    private final TenantTransactions transactions;
    private final SubscriberRows subscribers;
    private final KeyRows keys;
    private final KeySheets sheets;
    private final KeyLetters letters;
    private final AgentDeeds deeds;
    private final Today today;

    IssuingKeys(
            TenantTransactions transactions,
            SubscriberRows subscribers,
            KeyRows keys,
            KeySheets sheets,
            KeyLetters letters,
            AgentDeeds deeds,
            Today today) {
        this.transactions = transactions;
        this.subscribers = subscribers;
        this.keys = keys;
        this.sheets = sheets;
        this.letters = letters;
        this.deeds = deeds;
        this.today = today;
    }

    public enum By {
        /** A file for the mailing house. */
        FILE,
        /** The address of mail that billing knows. */
        MAIL
    }

    /**
     * Whose wish it is.
     *
     * @param id of the form, and of the sheet that comes of it: a form that is sent twice makes keys once
     */
    public record Wish(Portal portal, Agent agent, Client client, By by, UUID id) {

        boolean mails() {
            return by == By.MAIL;
        }
    }

    /** For one. False where there is no such subscriber. */
    public boolean one(Wish wish, SubscriberId id) {
        var portal = wish.portal().id();
        return transactions.in(
                portal, () -> issue(wish, subscribers.get(portal, id).stream().toList(), List.of()));
    }

    /** For all who have neither an account nor a key, at most so many. False where there are none. */
    public boolean without(Wish wish, int most) {
        var portal = wish.portal().id();
        return transactions.in(portal, () -> {
            var chosen = keys.without(portal, today.at(wish.portal()), wish.mails(), most);
            return issue(wish, subscribers.all(portal, chosen), List.of());
        });
    }

    /** For these, as billing names them. False where it knows none of them. */
    public boolean named(Wish wish, Collection<String> refs) {
        var portal = wish.portal().id();
        return transactions.in(portal, () -> {
            var found = subscribers.named(portal, refs).stream().collect(toMap(Subscriber::ref, identity()));
            return issue(
                    wish,
                    refs.stream().filter(found::containsKey).map(found::get).toList(),
                    refs.stream().filter(ref -> !found.containsKey(ref)).toList());
        });
    }

    /** False where there is no such subscriber. Where there is no key, none has to end. */
    public boolean revoke(Portal portal, Agent agent, Client client, SubscriberId id) {
        return transactions.in(portal.id(), () -> {
            var known = subscribers.get(portal.id(), id).isPresent();
            var now = today.at(portal);
            if (known && keys.live(portal.id(), id, now).isPresent() && keys.end(portal.id(), List.of(id), now)) {
                deeds.record(agent, client, "contract.key-revoked", CaringForSubscribers.ABOUT, id.value(), Map.of());
            }
            return known;
        });
    }

    private boolean issue(Wish wish, List<Subscriber> chosen, List<String> unknown) {
        if (chosen.isEmpty()) {
            return false;
        }
        var made = new LinkedHashMap<Subscriber, ActivationKey>();
        chosen.stream()
                .filter(one -> !wish.mails() || hasMailbox(one))
                .forEach(one -> made.put(one, ActivationKey.fresh()));
        var unreachable = chosen.stream()
                .filter(one -> !made.containsKey(one))
                .map(Subscriber::ref)
                .toList();
        if (sheets.add(wish, made.size(), unknown, unreachable, rows(wish, made))) {
            write(wish, made);
        }
        return true;
    }

    private List<KeySheet.Row> rows(Wish wish, Map<Subscriber, ActivationKey> made) {
        return wish.mails()
                ? List.of()
                : made.entrySet().stream()
                        .map(one -> KeySheet.Row.of(one.getKey(), one.getValue(), lastDay(wish)))
                        .toList();
    }

    private void write(Wish wish, Map<Subscriber, ActivationKey> made) {
        var portal = wish.portal().id();
        var ids = made.keySet().stream().map(Subscriber::id).toList();
        keys.hold(portal, ids);
        keys.end(portal, ids, today.at(wish.portal()));
        made.forEach((subscriber, key) -> {
            keys.add(portal, subscriber.id(), key, wish.agent().name(), today.at(wish.portal()), lastDay(wish));
            deeds.record(
                    wish.agent(),
                    wish.client(),
                    "contract.key-made",
                    CaringForSubscribers.ABOUT,
                    subscriber.id().value(),
                    Map.of("key-by", wish.by().name()));
            if (wish.mails()) {
                letters.send(wish.portal(), subscriber, key, lastDay(wish));
            }
        });
    }

    private LocalDate lastDay(Wish wish) {
        return today.at(wish.portal()).plus(VALID);
    }

    private static boolean hasMailbox(Subscriber subscriber) {
        return subscriber.email() != null && Mailbox.takes(subscriber.email());
    }
}
