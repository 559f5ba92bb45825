package fr.riverain.contract;

import fr.riverain.account.Accounts;
import fr.riverain.account.EmailAddress;
import fr.riverain.account.KnownAccount;
import fr.riverain.account.MobileNumber;
import fr.riverain.notification.Channel;
import fr.riverain.notification.NoteLimits;
import fr.riverain.notification.Notifications;
import fr.riverain.platform.Limit;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import fr.riverain.portal.Portal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose paper it is, where billing reaches them, and which accounts see their contracts. */
@Component
class Recalls {

    private final Subscribers subscribers;
    private final Accounts accounts;
    private final Notifications notifications;
    private final NoteLimits notes;
    private final Throttle throttle;

    Recalls(
            Subscribers subscribers,
            Accounts accounts,
            Notifications notifications,
            NoteLimits notes,
            Throttle throttle) {
        this.subscribers = subscribers;
        this.accounts = accounts;
        this.notifications = notifications;
        this.notes = notes;
        this.throttle = throttle;
    }

    /** How billing reaches somebody. Never by what was typed. */
    sealed interface Contact {

        record Mail(EmailAddress address) implements Contact {}

        record Mobile(MobileNumber number) implements Contact {}

        /** An agent must help. */
        record None() implements Contact {}
    }

    /** What is to be told, to whom, and where. */
    record Recall(Subscriber subscriber, Contact contact, List<KnownAccount> accounts) {}

    /** Nothing where it is nobody's paper. */
    Optional<Recall> find(Portal portal, LostLogins.Asked asked) {
        return owner(subscribers.find(portal, null, asked.typed()))
                .flatMap(id -> subscribers.get(portal.id(), id))
                .map(subscriber -> new Recall(
                        subscriber,
                        contact(subscriber),
                        accounts.known(portal.id(), subscribers.holders(portal.id(), subscriber.id())).stream()
                                .filter(KnownAccount::open)
                                .toList()));
    }

    /** Whoever has had enough messages gets no more for a while, and nobody is told. */
    boolean mayLeave(Portal portal, LostLogins.Asked asked, Recall recall) {
        return switch (recall.contact()) {
            case Contact.Mail(var address) ->
                throttle.count(portal.id(), Limit.MAIL_PER_RECIPIENT, address.key()) instanceof Verdict.Go;
            case Contact.Mobile(var number) ->
                notes.count(portal.id(), number.international(), asked.client()).isEmpty();
            case Contact.None() -> true;
        };
    }

    /** A paper that has opened its account is the very one. */
    private static Optional<SubscriberId> owner(Finding finding) {
        return switch (finding) {
            case Finding.Found found -> Optional.of(found.subscriber());
            case Finding.Used(var subscriber) -> Optional.of(subscriber);
            case Finding.Outdated _, Finding.Unknown _ -> Optional.empty();
        };
    }

    private Contact contact(Subscriber subscriber) {
        var mail = Optional.ofNullable(subscriber.email()).flatMap(EmailAddress::of);
        return mail.<Contact>map(Contact.Mail::new)
                .or(() -> Optional.ofNullable(subscriber.phone())
                        .filter(_ -> notifications.reach(Channel.SMS))
                        .map(phone -> MobileNumber.read(phone, notifications.play()))
                        .filter(MobileNumber.Reading.Mobile.class::isInstance)
                        .map(mobile -> new Contact.Mobile(((MobileNumber.Reading.Mobile) mobile).number())))
                .orElseGet(Contact.None::new);
    }
}
