package fr.riverain.contract;

import fr.riverain.notification.Block;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Notifications;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A key by mail: a secret letter, of which nothing is kept once it is sent. */
@Component
class KeyLetters {

    private final Notifications notifications;

    KeyLetters(Notifications notifications) {
        this.notifications = notifications;
    }

    /** In French: billing knows nobody's language. */
    void send(Portal portal, Subscriber subscriber, ActivationKey key, LocalDate lastDay) {
        var words = portal.in(Language.FR);
        notifications.send(
                portal,
                Language.FR,
                Objects.requireNonNull(subscriber.email()),
                new Letter(
                                words.text("mail.key.subject"),
                                words.text("mail.key.preheader", words.day(lastDay)),
                                words.text("mail.key.title"),
                                List.of(
                                        new Block.Paragraph(words.text("mail.hello.name", subscriber.name())),
                                        new Block.Paragraph(words.text("mail.key.lead", portal.name())),
                                        new Block.Facts(List.of(
                                                new Block.Fact(words.text("mail.key.key"), key.printed()),
                                                new Block.Fact(words.text("mail.key.until"), words.day(lastDay)))),
                                        new Block.Button(words.text("mail.key.button"), portal.url("/inscription")),
                                        new Block.Paragraph(words.text("mail.key.earlier"))))
                        .because(words.text("mail.key.because")));
    }
}
