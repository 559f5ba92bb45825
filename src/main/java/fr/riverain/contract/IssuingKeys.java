package fr.riverain.contract;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.riverain.backoffice.Agent;
import fr.riverain.backoffice.AgentDeeds;
import fr.riverain.notification.Mailbox;
import fr.riverain.platform.Client;
import fr.riverain.platform.Identifiers;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final Identifiers identifiers;

    IssuingKeys(
            TenantTransactions transactions,
            SubscriberRows subscribers,
            KeyRows keys,
            KeySheets sheets,
            KeyLetters letters,
            AgentDeeds deeds,
            Identifiers identifiers) {
        this.transactions = transactions;
        this.subscribers = subscribers;
        this.keys = keys;
        this.sheets = sheets;
        this.letters = letters;
        this.deeds = deeds;
        this.identifiers = identifiers;
    }

    public enum By {
        /** A file for the mailing house. */
        FILE,
        /** The address of mail that billing knows. */
        MAIL
    }

    /** Whose wish it is. */
    public record Wish(Portal portal, Agent agent, Client client, By by, LocalDate today) {

        LocalDate lastDay() {
            return today.plus(VALID);
        }
    }

    /** For one. Nothing where there is no such subscriber. */
    public Optional<KeySheet> one(Wish wish, SubscriberId id) {
        return transactions.in(
                wish.portal().id(),
                () -> subscribers.get(wish.portal().id(), id).map(found -> issue(wish, List.of(found), List.of())));
    }

    /** For all who have neither an account nor a key, at most so many. */
    public KeySheet without(Wish wish, int most) {
        var portal = wish.portal().id();
        return transactions.in(
                portal,
                () -> issue(wish, subscribers.all(portal, keys.without(portal, wish.today(), most)), List.of()));
    }

    /** For these, as billing names them; where it knows none of them, nothing is made. */
    public KeySheet named(Wish wish, Collection<String> refs) {
        var portal = wish.portal().id();
        return transactions.in(portal, () -> {
            var found = subscribers.named(portal, refs).stream().collect(toMap(Subscriber::ref, identity()));
            return issue(
                    wish,
                    refs.stream().filter(found::containsKey).map(found::get).toList(),
                    refs.stream().filter(ref -> !found.containsKey(ref)).toList());
        });
    }

    public int countWithout(Portal portal, LocalDate today) {
        return transactions.in(portal.id(), () -> keys.countWithout(portal.id(), today));
    }

    /** False where there was none. */
    public boolean revoke(Wish wish, SubscriberId id) {
        var portal = wish.portal().id();
        return transactions.in(portal, () -> {
            var ended = keys.live(portal, id, wish.today()).isPresent() && keys.end(portal, List.of(id), wish.today());
            if (ended) {
                deeds.record(
                        wish.agent(),
                        wish.client(),
                        "contract.key-revoked",
                        CaringForSubscribers.ABOUT,
                        id.value(),
                        Map.of());
            }
            return ended;
        });
    }

    private KeySheet issue(Wish wish, List<Subscriber> chosen, List<String> unknown) {
        var mails = wish.by() == By.MAIL;
        var reached = chosen.stream().filter(one -> !mails || hasMailbox(one)).toList();
        var sheet = new KeySheet(
                identifiers.next(),
                reached.size(),
                mails,
                unknown,
                chosen.stream()
                        .filter(one -> !reached.contains(one))
                        .map(Subscriber::ref)
                        .toList(),
                !mails && !reached.isEmpty());
        sheets.add(wish.agent(), sheet, rows(wish, reached));
        return sheet;
    }

    private List<KeySheet.Row> rows(Wish wish, List<Subscriber> chosen) {
        var rows = new ArrayList<KeySheet.Row>();
        for (var subscriber : chosen) {
            var key = make(wish, subscriber);
            if (wish.by() == By.MAIL) {
                letters.send(wish.portal(), subscriber, key, wish.lastDay());
            } else {
                rows.add(row(subscriber, key, wish.lastDay()));
            }
        }
        return rows;
    }

    private ActivationKey make(Wish wish, Subscriber subscriber) {
        var portal = wish.portal().id();
        var key = ActivationKey.fresh();
        keys.end(portal, List.of(subscriber.id()), wish.today());
        keys.add(portal, subscriber.id(), key, wish.agent().name(), wish.today(), wish.lastDay());
        deeds.record(
                wish.agent(),
                wish.client(),
                "contract.key-made",
                CaringForSubscribers.ABOUT,
                subscriber.id().value(),
                Map.of("key-by", wish.by().name()));
        return key;
    }

    private static KeySheet.Row row(Subscriber subscriber, ActivationKey key, LocalDate lastDay) {
        var address = subscriber.address();
        return new KeySheet.Row(
                subscriber.ref(),
                subscriber.name(),
                List.of(text(address.street()), text(address.extra()), text(address.postcode()), text(address.town())),
                key.printed(),
                lastDay.toString());
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known;
    }

    private static boolean hasMailbox(Subscriber subscriber) {
        return subscriber.email() != null && Mailbox.takes(subscriber.email());
    }
}
