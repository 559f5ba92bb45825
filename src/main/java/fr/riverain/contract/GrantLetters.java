package fr.riverain.contract;

import fr.riverain.account.AccountId;
import fr.riverain.account.Accounts;
import fr.riverain.account.KnownAccount;
import fr.riverain.notification.Block;
import fr.riverain.notification.Channel;
import fr.riverain.notification.Gsm;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Note;
import fr.riverain.notification.Notifications;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What owners of accounts are told about who sees whose contracts, each in their language. In the caller's transaction. */
@Component
class GrantLetters {

    private static final Duration NEWS_FOR = Duration.ofDays(1);

    private final Notifications notifications;
    private final Accounts accounts;
    private final InstantSource clock;

    GrantLetters(Notifications notifications, Accounts accounts, InstantSource clock) {
        this.notifications = notifications;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whoever saw these contracts before learns that somebody else does; and the newcomer, where it was not their own doing. */
    void granted(Portal portal, Subscriber subscriber, AccountId newcomer, Grant.How how, Set<AccountId> others) {
        var known = accounts.known(portal.id(), List.of(newcomer)).getFirst();
        open(portal, others).forEach(other -> another(portal, other, subscriber, known, how));
        if (how == Grant.How.AGENT) {
            linked(portal, known, subscriber);
        }
    }

    void ended(Portal portal, Subscriber subscriber, AccountId account) {
        open(portal, Set.of(account))
                .forEach(owner -> send(portal, owner, "mail.grant-ended", subscriber, "/contact", List.of()));
    }

    private List<KnownAccount> open(Portal portal, Collection<AccountId> wanted) {
        return accounts.known(portal.id(), wanted).stream()
                .filter(KnownAccount::open)
                .toList();
    }

    /** Of the newcomer as little as lets a household recognize its own. */
    private void another(
            Portal portal, KnownAccount owner, Subscriber subscriber, KnownAccount newcomer, Grant.How how) {
        var words = portal.in(owner.language());
        send(
                portal,
                owner,
                "mail.second-account",
                subscriber,
                "/contact",
                List.of(
                        new Block.Fact(words.text("mail.second-account.account"), newcomer.masked()),
                        new Block.Fact(
                                words.text("mail.second-account.how"),
                                words.text("mail.second-account.how." + how.name()))));
    }

    private void linked(Portal portal, KnownAccount owner, Subscriber subscriber) {
        if (owner.open()) {
            send(portal, owner, "mail.grant-linked", subscriber, "/contrats", List.of());
        }
    }

    /** What happened, in a sentence and in facts; where to look or to write; and what to do if nobody expected it. */
    private void send(
            Portal portal, KnownAccount owner, String key, Subscriber subscriber, String path, List<Block.Fact> facts) {
        owner.mailbox()
                .ifPresentOrElse(
                        mailbox -> write(portal, owner, mailbox, key, subscriber, path, facts),
                        () -> text(portal, owner, key));
    }

    /** Who has a mobile and no mailbox hears of it there, in a sentence. */
    private void text(Portal portal, KnownAccount owner, String key) {
        if (owner.phone() == null || !notifications.reach(Channel.SMS)) {
            return;
        }
        var words = portal.in(owner.language());
        notifications.send(
                portal,
                owner.language(),
                new Note(
                        Channel.SMS,
                        owner.phone(),
                        words.text(key + ".subject"),
                        Gsm.plain(words.text(
                                key + ".note", portal.identity().phone().number())),
                        null,
                        clock.instant().plus(NEWS_FOR)));
    }

    private void write(
            Portal portal,
            KnownAccount owner,
            String mailbox,
            String key,
            Subscriber subscriber,
            String path,
            List<Block.Fact> facts) {
        var words = portal.in(owner.language());
        notifications.send(
                portal,
                owner.language(),
                mailbox,
                new Letter(
                                words.text(key + ".subject"),
                                words.text(key + ".preheader"),
                                words.text(key + ".title"),
                                List.of(
                                        new Block.Paragraph(hello(words, owner)),
                                        new Block.Paragraph(words.marked(key + ".done", subscriber.name())),
                                        new Block.Facts(facts(words, subscriber, facts)),
                                        new Block.Button(words.text(key + ".button"), portal.url(path)),
                                        new Block.Section(words.text("mail.grant.unexpected.title")),
                                        new Block.Paragraph(words.text(
                                                key + ".unexpected",
                                                portal.identity().phone().number()))))
                        .because(words.text("mail.grant.because"))
                        .openlyAndAnyway());
    }

    private List<Block.Fact> facts(Words words, Subscriber subscriber, List<Block.Fact> more) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact(words.text("mail.grant.subscriber"), subscriber.ref()));
        facts.addAll(more);
        facts.add(new Block.Fact(words.text("mail.grant.at"), words.moment(clock.instant())));
        return facts;
    }

    private static String hello(Words words, KnownAccount owner) {
        return owner.name() == null ? words.text("mail.hello") : words.text("mail.hello.name", owner.name());
    }
}
