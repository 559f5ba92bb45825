package fr.riverain.account;

import fr.riverain.notification.Block;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Notifications;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks whoever reads an address whether it is the one of a new account. */
@Component
class ConfirmationLetter {

    private final Notifications notifications;

    ConfirmationLetter(Notifications notifications) {
        this.notifications = notifications;
    }

    void send(Portal portal, Language language, EmailAddress email, String token, Instant now) {
        var words = portal.in(language);
        var until = words.moment(now.plus(AddressConfirmations.VALID));
        var phone = portal.identity().phone().number();
        notifications.send(
                portal,
                language,
                email.shown(),
                new Letter(
                        words.text("mail.address.subject"),
                        words.text("mail.address.preheader"),
                        words.text("mail.address.title"),
                        List.of(
                                new Block.Paragraph(words.text("mail.hello")),
                                new Block.Paragraph(words.marked("mail.address.opened", email.shown())),
                                new Block.Button(words.text("mail.address.button"), portal.url("/adresse/" + token)),
                                new Block.Paragraph(words.text("mail.address.valid", until)),
                                new Block.Section(words.text("mail.address.not-you.title")),
                                new Block.Paragraph(words.text("mail.address.not-you", phone)))));
    }
}
