package fr.riverain.account;

import fr.riverain.notification.Block;
import fr.riverain.notification.Channel;
import fr.riverain.notification.Gsm;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Note;
import fr.riverain.notification.Notifications;
import fr.riverain.portal.Portal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the owner of an account that it is about to be deleted, and how to keep it. */
@Component
class DormancyLetter {

    private final Notifications notifications;
    private final InstantSource clock;

    DormancyLetter(Notifications notifications, InstantSource clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    void send(Portal portal, DormantAccounts.Dormant account) {
        var end = clock.instant().plus(DormantAccounts.NOTICE);
        if (account.email() != null && (account.emailVerified() || account.phone() == null)) {
            write(
                    portal,
                    account,
                    account.email(),
                    portal.in(account.language()).day(end));
        } else if (account.phone() != null && notifications.reach(Channel.SMS)) {
            text(portal, account, account.phone(), portal.in(account.language()).day(end));
        }
    }

    private void text(Portal portal, DormantAccounts.Dormant account, String phone, String end) {
        var words = portal.in(account.language());
        notifications.send(
                portal,
                account.language(),
                new Note(
                        Channel.SMS,
                        phone,
                        words.text("mail.dormant.subject"),
                        Gsm.plain(words.text("note.dormant", end, portal.hosts().getFirst())),
                        null,
                        clock.instant().plus(Duration.ofDays(1))));
    }

    private void write(Portal portal, DormantAccounts.Dormant account, String mailbox, String end) {
        var words = portal.in(account.language());
        notifications.send(
                portal,
                account.language(),
                mailbox,
                new Letter(
                                words.text("mail.dormant.subject"),
                                words.text("mail.dormant.preheader", end),
                                words.text("mail.dormant.title"),
                                List.of(
                                        new Block.Paragraph(PasswordLetters.hello(words, account.name())),
                                        new Block.Paragraph(words.marked("mail.dormant.unused", mailbox, end)),
                                        new Block.Paragraph(words.text("mail.dormant.keep")),
                                        new Block.Button(words.text("mail.dormant.button"), portal.url("/connexion")),
                                        new Block.Section(words.text("mail.dormant.otherwise.title")),
                                        new Block.Paragraph(words.text("mail.dormant.otherwise"))))
                        .because(words.text("mail.dormant.because"))
                        .openly());
    }
}
