package fr.riverain.account;

import fr.riverain.identity.PasswordSettings;
import fr.riverain.notification.Block;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Notifications;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the owner of an account is told about its password. */
@Component
class PasswordLetters {

    private final Notifications notifications;
    private final PasswordNotes notes;
    private final InstantSource clock;

    PasswordLetters(Notifications notifications, PasswordNotes notes, InstantSource clock) {
        this.notifications = notifications;
        this.notes = notes;
        this.clock = clock;
    }

    /** In the language of whoever asked: they read it now. */
    void link(Portal portal, Resets.Request asked, Credentials.Known account, String token, Instant expires) {
        if (account.email() == null) {
            return;
        }
        var words = portal.in(asked.language());
        var lasting = words.lasting(PasswordSettings.of(portal).reset());
        var until = words.hour(expires);
        var phone = portal.identity().phone().number();
        notifications.send(
                portal,
                asked.language(),
                account.email(),
                new Letter(
                        words.text("mail.reset.subject"),
                        words.text("mail.reset.preheader", lasting, until),
                        words.text("mail.reset.title"),
                        List.of(
                                new Block.Paragraph(hello(words, account.name())),
                                new Block.Paragraph(
                                        words.marked("mail.reset.asked", account.email(), words.hour(asked.askedAt()))),
                                new Block.Button(words.text("mail.reset.button"), portal.url("/mot-de-passe/" + token)),
                                new Block.Paragraph(words.marked("mail.reset.valid", lasting, until)),
                                new Block.Section(words.text("mail.reset.not-you.title")),
                                new Block.Paragraph(words.text("mail.reset.not-you", phone)))));
    }

    /** Whoever waits for an agent's answer has no account yet: what becomes of the password, and when. */
    void stillExamined(Portal portal, Resets.Request asked, EmailAddress address) {
        var words = portal.in(asked.language());
        notifications.send(
                portal,
                asked.language(),
                address.shown(),
                new Letter(
                                words.text("mail.examined.subject"),
                                words.text("mail.examined.preheader"),
                                words.text("mail.examined.title"),
                                List.of(
                                        new Block.Paragraph(hello(words, null)),
                                        new Block.Paragraph(
                                                words.text("mail.examined.asked", words.hour(asked.askedAt()))),
                                        new Block.Paragraph(words.text("mail.examined.then")),
                                        new Block.Button(words.text("mail.examined.button"), portal.url("/connexion")),
                                        new Block.Paragraph(words.text(
                                                "mail.examined.call",
                                                portal.identity().phone().number()))))
                        .openly());
    }

    void code(Portal portal, ResetCodes.Asked asked, String code) {
        notes.code(portal, asked, code);
    }

    /** By mail, or where no mailbox is known for sure, on the telephone. */
    void changed(Portal portal, Credentials.Known account) {
        account.mailbox()
                .ifPresentOrElse(
                        mailbox -> changed(portal, account, mailbox.shown()), () -> notes.changed(portal, account));
    }

    private void changed(Portal portal, Credentials.Known account, String mailbox) {
        var language = Language.tagged(account.language());
        var words = portal.in(language);
        notifications.send(
                portal,
                language,
                mailbox,
                new Letter(
                                words.text("mail.password-changed.subject"),
                                words.text("mail.password-changed.preheader"),
                                words.text("mail.password-changed.title"),
                                List.of(
                                        new Block.Paragraph(hello(words, account.name())),
                                        new Block.Paragraph(words.marked(
                                                "mail.password-changed.done", mailbox, words.moment(clock.instant()))),
                                        new Block.Button(words.text("mail.password-changed.button"), portal.url("/")),
                                        new Block.Section(words.text("mail.password-changed.not-you.title")),
                                        new Block.Paragraph(words.marked(
                                                "mail.password-changed.not-you",
                                                portal.identity().phone().number()))))
                        .because(words.text("mail.password-changed.because"))
                        .openlyAndAnyway());
    }

    static String hello(Words words, @Nullable String name) {
        return name == null ? words.text("mail.hello") : words.text("mail.hello.name", name);
    }
}
