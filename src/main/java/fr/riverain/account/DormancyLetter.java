package fr.riverain.account;

import fr.riverain.notification.Block;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Notifications;
import fr.riverain.portal.Portal;
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
        if (account.email() == null) {
            return;
        }
        var words = portal.in(account.language());
        var end = words.day(clock.instant().plus(DormantAccounts.NOTICE));
        notifications.send(
                portal,
                account.language(),
                account.email(),
                new Letter(
                                words.text("mail.dormant.subject"),
                                words.text("mail.dormant.preheader", end),
                                words.text("mail.dormant.title"),
                                List.of(
                                        new Block.Paragraph(PasswordLetters.hello(words, account.name())),
                                        new Block.Paragraph(words.marked("mail.dormant.unused", account.email(), end)),
                                        new Block.Paragraph(words.text("mail.dormant.keep")),
                                        new Block.Button(words.text("mail.dormant.button"), portal.url("/connexion")),
                                        new Block.Section(words.text("mail.dormant.otherwise.title")),
                                        new Block.Paragraph(words.text("mail.dormant.otherwise"))))
                        .because(words.text("mail.dormant.because"))
                        .openly());
    }
}
