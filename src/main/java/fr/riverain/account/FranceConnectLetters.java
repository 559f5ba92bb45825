package fr.riverain.account;

import fr.riverain.notification.Block;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Notifications;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the owner of an account is told when FranceConnect begins to open it, or ceases to. */
@Component
class FranceConnectLetters {

    enum News {
        LINKED,
        UNLINKED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Notifications notifications;
    private final PasswordNotes notes;
    private final InstantSource clock;

    FranceConnectLetters(Notifications notifications, PasswordNotes notes, InstantSource clock) {
        this.notifications = notifications;
        this.notes = notes;
        this.clock = clock;
    }

    /** By mail, or where no mailbox is known for sure, on the telephone. */
    void send(Portal portal, Credentials.Known account, News news) {
        account.mailbox()
                .ifPresentOrElse(
                        mailbox -> send(portal, account, mailbox.shown(), "mail.franceconnect-" + news.key()),
                        () -> notes.tell(
                                portal,
                                account,
                                "note.franceconnect-" + news.key(),
                                portal.identity().phone().number()));
    }

    private void send(Portal portal, Credentials.Known account, String mailbox, String key) {
        var language = Language.tagged(account.language());
        var words = portal.in(language);
        notifications.send(
                portal,
                language,
                mailbox,
                new Letter(
                                words.text(key + ".subject"),
                                words.text(key + ".preheader"),
                                words.text(key + ".title"),
                                List.of(
                                        new Block.Paragraph(PasswordLetters.hello(words, account.name())),
                                        new Block.Paragraph(
                                                words.marked(key + ".done", mailbox, words.moment(clock.instant()))),
                                        new Block.Button(
                                                words.text("mail.franceconnect.button"),
                                                portal.url("/compte/franceconnect")),
                                        new Block.Section(words.text("mail.password-changed.not-you.title")),
                                        new Block.Paragraph(words.marked(
                                                "mail.franceconnect.not-you",
                                                portal.identity().phone().number()))))
                        .because(words.text("mail.franceconnect.because"))
                        .openlyAndAnyway());
    }
}
