package fr.riverain.account;

import fr.riverain.notification.Channel;
import fr.riverain.notification.Gsm;
import fr.riverain.notification.Note;
import fr.riverain.notification.Notifications;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What the owner of an account is told about its password on their telephone. */
@Component
class PasswordNotes {

    private static final Duration NEWS_FOR = Duration.ofDays(1);

    private final Notifications notifications;
    private final InstantSource clock;

    PasswordNotes(Notifications notifications, InstantSource clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** In the language of whoever asked: they read it now. */
    void code(Portal portal, ResetCodes.Asked asked, String code) {
        var words = portal.in(asked.language());
        var valid = words.lasting(ResetCodes.VALID);
        notifications.send(
                portal,
                asked.language(),
                new Note(
                        notifications.reach(Channel.SMS) ? Channel.SMS : Channel.WHATSAPP,
                        asked.number().international(),
                        words.text("note.reset.subject"),
                        Gsm.plain(words.text(
                                "note.reset", code, valid, portal.hosts().getFirst())),
                        code,
                        asked.expiresAt()));
    }

    void changed(Portal portal, Credentials.Known account) {
        tell(portal, account, "note.password-changed", portal.identity().phone().number());
    }

    void tell(Portal portal, Credentials.Known account, String key, Object... arguments) {
        if (account.phone() == null || !notifications.reach(Channel.SMS)) {
            return;
        }
        var language = Language.tagged(account.language());
        var words = portal.in(language);
        notifications.send(
                portal,
                language,
                new Note(
                        Channel.SMS,
                        account.phone(),
                        words.text(key + ".subject"),
                        Gsm.plain(words.text(key, arguments)),
                        null,
                        clock.instant().plus(NEWS_FOR)));
    }
}
