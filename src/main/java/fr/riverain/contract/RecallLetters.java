package fr.riverain.contract;

import fr.riverain.account.EmailAddress;
import fr.riverain.account.KnownAccount;
import fr.riverain.account.MobileNumber;
import fr.riverain.notification.Block;
import fr.riverain.notification.Channel;
import fr.riverain.notification.Gsm;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Note;
import fr.riverain.notification.Notifications;
import fr.riverain.platform.Actor;
import fr.riverain.platform.Audit;
import fr.riverain.platform.Deed;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What somebody signs in with, told to whom billing knows, in the language of whoever asked: in full where it is the very mailbox or
 * mobile that reads it, else as much as its owner recognizes. In the caller's transaction, with its deed.
 */
@Component
class RecallLetters {

    private static final Duration NEWS_FOR = Duration.ofDays(1);
    private static final int MOST_IN_A_NOTE = 2;

    private final Notifications notifications;
    private final Audit audit;
    private final InstantSource clock;

    RecallLetters(Notifications notifications, Audit audit, InstantSource clock) {
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    void answer(Portal portal, LostLogins.Asked asked, Recalls.Recall recall) {
        var words = portal.in(asked.language());
        switch (recall.contact()) {
            case Recalls.Contact.Mail(var address) -> {
                notifications.send(
                        portal, asked.language(), address.shown(), letter(portal, words, asked, recall, address));
                note(portal, asked, recall, "contract.login-recalled");
            }
            case Recalls.Contact.Mobile(var number) -> {
                notifications.send(portal, asked.language(), note(portal, words, recall, number));
                note(portal, asked, recall, "contract.login-recalled");
            }
            case Recalls.Contact.None() -> note(portal, asked, recall, "contract.login-not-recalled");
        }
    }

    private Letter letter(
            Portal portal, Words words, LostLogins.Asked asked, Recalls.Recall recall, EmailAddress address) {
        var opened = !recall.accounts().isEmpty();
        var key = opened ? "mail.login-recall" : "mail.login-recall-none";
        var phone = portal.identity().phone().number();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(
                words.text("mail.hello.name", recall.subscriber().name())));
        blocks.add(new Block.Paragraph(words.text("mail.login-recall.asked", words.moment(asked.at()))));
        if (opened) {
            var facts = facts(words, recall, address);
            blocks.add(new Block.Facts(words.text("mail.login-recall.with"), facts));
            if (facts.stream().anyMatch(fact -> fact.value().contains("•"))) {
                blocks.add(new Block.Paragraph(words.text("mail.login-recall.masked")));
            }
        } else {
            blocks.add(new Block.Paragraph(words.text("mail.login-recall-none.text")));
        }
        blocks.add(new Block.Button(words.text(key + ".button"), portal.url(opened ? "/connexion" : "/inscription")));
        blocks.add(new Block.Paragraph(words.text(key + ".help", phone)));
        blocks.add(new Block.Section(words.text("mail.login-recall.not-you.title")));
        blocks.add(new Block.Paragraph(words.text("mail.login-recall.not-you")));
        return new Letter(
                        words.text(key + ".subject"),
                        words.text(key + ".preheader"),
                        words.text(key + ".title"),
                        blocks)
                .because(words.text("mail.key.because"))
                .openly();
    }

    private static List<Block.Fact> facts(Words words, Recalls.Recall recall, EmailAddress address) {
        return recall.accounts().stream()
                .flatMap(account -> Stream.concat(
                        account.mailbox().flatMap(EmailAddress::of).stream()
                                .map(mailbox -> new Block.Fact(
                                        words.text("mail.login-recall.email"),
                                        mailbox.key().equals(address.key()) ? mailbox.shown() : account.masked())),
                        mobile(account).stream()
                                .map(number ->
                                        new Block.Fact(words.text("mail.login-recall.mobile"), number.masked()))))
                .toList();
    }

    private Note note(Portal portal, Words words, Recalls.Recall recall, MobileNumber number) {
        var host = portal.hosts().getFirst();
        var logins = recall.accounts().stream()
                .limit(MOST_IN_A_NOTE)
                .map(account -> login(words, account, number))
                .collect(Collectors.joining(words.text("note.login-recall.or")));
        var said = logins.isEmpty()
                ? words.text("note.login-recall.none", portal.name(), host)
                : words.text("note.login-recall", portal.name(), logins, host);
        return new Note(
                Channel.SMS,
                number.international(),
                words.text("mail.login-recall.subject"),
                Gsm.plain(said).replace('•', '*'),
                null,
                clock.instant().plus(NEWS_FOR));
    }

    /** A mobile comes first: where there is one, one signs in with it. */
    private static String login(Words words, KnownAccount account, MobileNumber reader) {
        return mobile(account)
                .map(number -> number.equals(reader)
                        ? words.text("note.login-recall.this")
                        : words.text("note.login-recall.mobile", number.masked()))
                .orElseGet(() -> account.masked());
    }

    private static Optional<MobileNumber> mobile(KnownAccount account) {
        return Optional.ofNullable(account.phone()).map(MobileNumber::new);
    }

    /** Who asked nobody knows; whose papers they held is what agents want to know. */
    private void note(Portal portal, LostLogins.Asked asked, Recalls.Recall recall, String what) {
        audit.record(
                portal.id(),
                new Deed(
                        clock.instant(),
                        Actor.system("Riverain"),
                        what,
                        CaringForSubscribers.ABOUT,
                        recall.subscriber().id().value(),
                        asked.from(),
                        Map.of()));
    }
}
