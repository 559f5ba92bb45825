package fr.riverain.account;

import fr.riverain.identity.FactorTries.With;
import fr.riverain.notification.Block;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Notifications;
import fr.riverain.platform.Client;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What happens to the second factor of an account: told to its owner, and to the trail. In the caller's transaction. */
@Component
class FactorNews {

    private final Notifications notifications;
    private final PasswordNotes notes;
    private final AccountDeeds deeds;
    private final InstantSource clock;

    FactorNews(Notifications notifications, PasswordNotes notes, AccountDeeds deeds, InstantSource clock) {
        this.notifications = notifications;
        this.notes = notes;
        this.deeds = deeds;
        this.clock = clock;
    }

    enum Event {
        TELEPHONE_ADDED,
        TELEPHONE_REMOVED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        CODES_RENEWED,
        RECOVERY_CODE_USED,
        FACTOR_REMOVED;

        /** How the texts call it. */
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A telephone or a passkey is everyday; a recovery code is told. */
    void proven(Portal portal, Credentials.Known account, With with, Client client) {
        if (with == With.RECOVERY_CODE) {
            byOwner(portal, account, Event.RECOVERY_CODE_USED, client);
        }
    }

    void byOwner(Portal portal, Credentials.Known account, Event event, Client client) {
        deeds.byOwner(portal.id(), account, "account." + event.key(), client.block());
        tell(portal, account, event);
    }

    /** By mail, or where no mailbox is known for sure, on the telephone. */
    void tell(Portal portal, Credentials.Known account, Event event) {
        account.mailbox()
                .ifPresentOrElse(
                        mailbox -> write(portal, account, mailbox.shown(), "mail.factor." + event.key()),
                        () -> notes.tell(
                                portal,
                                account,
                                "note.factor." + event.key(),
                                portal.identity().phone().number()));
    }

    private void write(Portal portal, Credentials.Known account, String mailbox, String key) {
        var language = Language.tagged(account.language());
        var words = portal.in(language);
        notifications.send(
                portal,
                language,
                mailbox,
                new Letter(
                                words.text(key),
                                words.text("mail.factor.preheader"),
                                words.text(key),
                                List.of(
                                        new Block.Paragraph(PasswordLetters.hello(words, account.name())),
                                        new Block.Paragraph(
                                                words.marked(key + ".done", mailbox, words.moment(clock.instant()))),
                                        new Block.Button(
                                                words.text("mail.factor.button"), portal.url("/compte/securite")),
                                        new Block.Section(words.text("mail.password-changed.not-you.title")),
                                        new Block.Paragraph(words.text(
                                                "mail.factor.not-you",
                                                portal.identity().phone().number()))))
                        .because(words.text("mail.factor.because"))
                        .openlyAndAnyway());
    }
}
